import { ApiProperty } from '@nestjs/swagger';
import { KEY_PAIRS } from '@quanlian/entity-resolution';

const KEY_PAIR_CODES = Object.keys(KEY_PAIRS);
const STEPS = ['correction-target', 'legal-entity', 'holder', 'attribution', 'other-entity', 'approved'] as const;

/** Events that came to the case by one and the same word. */
export class LinkResponse {
  @ApiProperty({ enum: STEPS, description: 'The step at which the operator was found' }) step!: string;
  @ApiProperty({ enum: KEY_PAIR_CODES, type: String, nullable: true, description: 'The row of the key-pair table that it rests on, if on one' })
  keyPair!: string | null;
  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 1, description: 'Of the row, or as sure as the attribution was' })
  score!: number | null;
  @ApiProperty({ type: [String], description: 'The keys by which it was found' }) keys!: string[];
  @ApiProperty({ type: [String], format: 'uuid', description: 'Events that said so' }) toldBy!: string[];
  @ApiProperty({ type: [String], format: 'uuid' }) eventIds!: string[];
}

/** A merger by officers that holds the case together. */
export class MergerResponse {
  @ApiProperty({ format: 'uuid' }) eventId!: string;
  @ApiProperty({ example: 'common-control' }) mergeKind!: string;
  @ApiProperty({ type: [String] }) members!: string[];
  @ApiProperty({ type: [String] }) basis!: string[];
}

export class ReasonResponse {
  @ApiProperty({ enum: KEY_PAIR_CODES }) keyPair!: string;
  @ApiProperty({ minimum: 0, maximum: 1 }) score!: number;
  @ApiProperty({ description: 'How specific the shared key is: 1 – theirs alone, towards 0 – common property', minimum: 0, maximum: 1 })
  weight!: number;
  @ApiProperty({ type: [String] }) keys!: string[];
}

/** Another case that shares what may speak for one controller, one site or one endpoint. A link, never a merger. */
export class SuspectedLinkResponse {
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty() number!: string;
  @ApiProperty() operator!: string;
  @ApiProperty({ enum: ['group', 'link'], description: 'group – suspected control; link – one site or endpoint' }) action!: string;
  @ApiProperty({ enum: ['automatic', 'suggest', 'hint'] }) mode!: string;
  @ApiProperty({ minimum: 0, maximum: 1 }) score!: number;
  @ApiProperty({ type: [ReasonResponse] }) because!: ReasonResponse[];
}

export class IdentityResponse {
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty() operator!: string;
  @ApiProperty({ type: [LinkResponse] }) links!: LinkResponse[];
  @ApiProperty({ type: [MergerResponse] }) mergers!: MergerResponse[];
  @ApiProperty({ type: [SuspectedLinkResponse], description: 'Of cases that you are shown' }) suspected!: SuspectedLinkResponse[];
}
