import { ApiProperty } from '@nestjs/swagger';
import { ActResponse } from '../act.response';

export class DisputeRaisedResponse extends ActResponse {
  @ApiProperty({ description: 'Names the dispute when it is withdrawn or upheld' }) disputeId!: string;
}
