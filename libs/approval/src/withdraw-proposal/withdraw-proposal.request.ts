import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';

export class WithdrawProposalRequest {
  @ApiProperty() @IsString() @Length(1, 2000) reason!: string;
}
