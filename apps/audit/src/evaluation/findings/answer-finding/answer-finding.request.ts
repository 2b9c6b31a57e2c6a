import { ApiProperty } from '@nestjs/swagger';
import { ExpectsText } from '../finding-request-values';

export class AnswerFindingRequest {
  @ApiProperty({ description: 'what was done, or why it is contested' })
  @ExpectsText(5_000)
  text!: string;
}
