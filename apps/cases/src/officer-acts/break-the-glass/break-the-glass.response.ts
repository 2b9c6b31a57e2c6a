import { ApiProperty } from '@nestjs/swagger';

export class GlassBrokenResponse {
  @ApiProperty({ format: 'uuid', description: 'Id of its event, too' }) emergencyId!: string;
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ format: 'date-time', description: 'Until then you may open the file of this case, unless it is reviewed before' })
  expiresAt!: string;
  @ApiProperty({ format: 'date-time', description: 'Until then another lead has to review it' }) reviewDueAt!: string;
}
