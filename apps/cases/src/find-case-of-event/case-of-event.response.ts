import { ApiProperty } from '@nestjs/swagger';

export class CaseOfEventResponse {
  @ApiProperty({ format: 'uuid' }) eventId!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) caseId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'uscc:91150622MAYX0A110G' }) operator!: string | null;
  @ApiProperty({ description: 'Whether the event has arrived here and its case, if any, has been folded' }) known!: boolean;
}
