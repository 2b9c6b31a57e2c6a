import { ApiProperty } from '@nestjs/swagger';

export class PositionResponse {
  @ApiProperty({ type: 'integer' }) position!: number;
}
