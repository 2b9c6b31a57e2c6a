import { ApiProperty } from '@nestjs/swagger';
import { STRATA, type StratumOf } from '../sampling/stratum';
import { drawnEvents, type SamplingPlan } from '../sampling/sampling-plan.row';
import { recordHash } from './evaluation-records';

export class DrawnStratumResponse {
  @ApiProperty({ example: 'power-supply.cut|150600' }) stratum!: string;
  @ApiProperty({ type: 'integer', description: 'how many events of the frame it has' }) of!: number;
  @ApiProperty({ type: 'integer', description: 'how many of them were drawn' }) drawn!: number;
  @ApiProperty({ type: [String], description: 'ids of events, in the order of the draw' }) ids!: readonly string[];
}

export class SamplingPlanLine {
  @ApiProperty() id!: string;
  @ApiProperty() madeBy!: string;
  @ApiProperty({ format: 'date-time' }) madeAt!: string;
  @ApiProperty({ description: 'the area whose events are in the frame', example: '150000' }) jurisdiction!: string;
  @ApiProperty({ description: 'as stated, or log:<entries>:<root> of the newest head of the log' }) seed!: string;
  @ApiProperty({ type: 'integer', description: 'how many were asked for' }) size!: number;
  @ApiProperty({ type: 'integer', description: 'how many from each stratum at least' }) least!: number;
  @ApiProperty({ enum: STRATA, isArray: true }) strata!: readonly StratumOf[];
  @ApiProperty({ type: 'integer', description: 'the last position of the history in the frame' }) position!: number;
  @ApiProperty({ required: false, format: 'date-time', description: 'accepted from then on' }) from?: string;
  @ApiProperty({ required: false, format: 'date-time', description: 'accepted before' }) to?: string;
  @ApiProperty({ type: [String], required: false, description: 'of these types alone' }) types?: readonly string[];
  @ApiProperty({ type: 'integer' }) frameSize!: number;
  @ApiProperty({ description: 'SHA-256 of the frame as its route gives it, hex' }) frameSha256!: string;
  @ApiProperty({ type: 'integer', description: 'how many were drawn' }) events!: number;
}

export class SamplingPlanResponse extends SamplingPlanLine {
  @ApiProperty({ type: [DrawnStratumResponse] }) drawn!: readonly DrawnStratumResponse[];
  @ApiProperty({ description: 'SHA-256 over RFC 8785 of all but "events" and this; evaluation.recorded has the same' }) sha256!: string;
}

export class SamplingPlanList {
  @ApiProperty({ type: [SamplingPlanLine] }) items!: SamplingPlanLine[];
  @ApiProperty({ type: String, nullable: true, description: 'pass as "before" to read on' }) next!: string | null;
}

export const planLine = ({ drawn: _drawn, ...plan }: SamplingPlan): SamplingPlanLine => ({
  ...plan,
  events: drawnEvents({ ...plan, drawn: _drawn }).length,
});
export const planResponse = (plan: SamplingPlan): SamplingPlanResponse => ({ ...plan, events: drawnEvents(plan).length, sha256: recordHash(plan) });
