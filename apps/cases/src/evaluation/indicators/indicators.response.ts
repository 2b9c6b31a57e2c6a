import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class ClueToCut {
  @ApiProperty({ type: 'integer', description: 'cases in which a first cut came after a first clue' }) cases!: number;
  @ApiPropertyOptional({ description: 'hours, nearest rank' }) medianHours?: number;
  @ApiPropertyOptional({ description: 'hours, nearest rank' }) p90Hours?: number;
}

export class DutyCounts {
  @ApiProperty({ type: 'integer' }) met!: number;
  @ApiProperty({ type: 'integer' }) metLate!: number;
  @ApiProperty({ type: 'integer' }) open!: number;
  @ApiProperty({ type: 'integer' }) overdue!: number;
  @ApiProperty({ type: 'integer' }) waived!: number;
  @ApiProperty({ type: 'integer' }) disputed!: number;
}

export class IndicatorsOf {
  @ApiProperty({ type: 'integer', description: 'cases opened in which the agency published an event' }) cases!: number;
  @ApiProperty({ type: ClueToCut, description: 'of the agency that cut' }) clueToCut!: ClueToCut;
  @ApiPropertyOptional({ description: 'share of the links of the chain with their proof, of those that apply' }) completeness?: number;
  @ApiProperty({ type: DutyCounts, description: 'duties for which the agency is responsible' }) duties!: DutyCounts;
  @ApiProperty({ type: 'integer', description: 'measures that the agency took back' }) reversals!: number;
  @ApiProperty({ type: 'integer', description: 'cases that the agency opened and that were cleared' }) cleared!: number;
}

export class IndicatorsOfMonth extends IndicatorsOf {
  @ApiProperty({ example: '2021-10', description: 'in which the case was opened, the duty due, the measure taken back' }) month!: string;
}

export class Silence {
  @ApiProperty({ type: 'integer', description: 'cadences that are kept, by events or nil returns' }) reporting!: number;
  @ApiProperty({ type: 'integer', description: 'cadences that are past' }) silent!: number;
}

export class IndicatorLineResponse {
  @ApiProperty({ example: '150000' }) region!: string;
  @ApiPropertyOptional({ example: '内蒙古自治区' }) regionName?: string;
  @ApiProperty({ example: 'energy', description: 'all: every agency together' }) agency!: string;
  @ApiProperty({ type: IndicatorsOf }) total!: IndicatorsOf;
  @ApiProperty({ type: [IndicatorsOfMonth] }) months!: readonly IndicatorsOfMonth[];
  @ApiPropertyOptional({ type: Silence, description: 'at the moment asked for; cadences are those of provinces, so below them there is none' })
  silence?: Silence;
}

export class IndicatorsPage {
  @ApiProperty({ type: [IndicatorLineResponse] }) indicators!: IndicatorLineResponse[];
  @ApiProperty({ type: String, nullable: true, description: 'pass as "after" to read on' }) next!: string | null;
  @ApiProperty({ type: 'integer', description: 'cases of your area that were measured' }) cases!: number;
  @ApiProperty({ format: 'date-time' }) knownAt!: string;
}
