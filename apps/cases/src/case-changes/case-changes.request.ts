import { ApiProperty } from '@nestjs/swagger';
import { MomentRequest } from '../moments/moment.request';
import { ExpectsInstant } from '../request-values';

/** Two moments: as the case was visible at one instant, and the moment of every read. */
export class CaseChangesRequest extends MomentRequest {
  @ApiProperty({ format: 'date-time', description: 'Compared with what was known then, with the identity known then' })
  @ExpectsInstant()
  since!: string;
}
