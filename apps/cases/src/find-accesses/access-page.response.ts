import { ApiProperty } from '@nestjs/swagger';
import { ACCESS_KIND_NAMES, DATA_CLASSES, FIELD_KIND_NAMES, PURPOSE_NAMES } from '@quanlian/access';

/** What one agency supplied of it. */
export class OpenedResponse {
  @ApiProperty({ example: 'energy' }) agency!: string;
  @ApiProperty({ enum: FIELD_KIND_NAMES, isArray: true, description: 'Kinds of values that were shown, in full or in part' }) kinds!: string[];
  @ApiProperty({ enum: DATA_CLASSES, description: 'The most closed class among them' }) dataClass!: string;
}

/** Somebody opened a case. */
export class AccessResponse {
  @ApiProperty({ format: 'uuid', description: 'Id of its event in the history, too' }) accessId!: string;
  @ApiProperty({ format: 'uuid', description: 'Under which the case went then' }) caseId!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ enum: ACCESS_KIND_NAMES }) kind!: string;
  @ApiProperty({ example: 'case-file' }) resource!: string;
  @ApiProperty({ example: 'of-0101', description: 'An officer, or the system of an organ' }) actor!: string;
  @ApiProperty({ type: String, nullable: true, example: 'gov' }) agency!: string | null;
  @ApiProperty({ example: 'county-liaison' }) role!: string;
  @ApiProperty({ enum: PURPOSE_NAMES }) purpose!: string;
  @ApiProperty({ type: [OpenedResponse], description: 'Of your own agency alone, unless you see the access of all' }) opened!: OpenedResponse[];
}

export class AccessPage {
  @ApiProperty({ type: [AccessResponse], description: 'The newest first' }) accesses!: AccessResponse[];
  @ApiProperty({ type: String, nullable: true, description: 'Cursor of the page that follows, null at the end' }) next!: string | null;
}
