import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SEVERITIES } from '@quanlian/cross-check';

const CHANGES = ['appears', 'disappears', 'changes'] as const;

/** A finding, as it is or as it would be. */
export class TestedFinding {
  @ApiProperty({ enum: SEVERITIES }) severity!: string;
  @ApiProperty({ enum: ['open', 'resolved'] }) status!: string;
  @ApiProperty({ format: 'date-time' }) raisedAt!: string;
  @ApiPropertyOptional({ format: 'date-time' }) resolvedAt?: string;
  @ApiProperty({ type: [String], description: 'Ids of the events that it rests on' }) evidence!: readonly string[];
}

export class FindingDifference {
  @ApiProperty({ enum: CHANGES }) change!: string;
  @ApiProperty({ example: 'XC05' }) rule!: string;
  @ApiProperty({ description: 'The key or the event that it is about' }) about!: string;
  @ApiPropertyOptional({ type: TestedFinding, description: 'As it is' }) live?: TestedFinding;
  @ApiPropertyOptional({ type: TestedFinding, description: 'As it would be' }) draft?: TestedFinding;
}

/** A duty, as it is or as it would be. */
export class TestedDuty {
  @ApiProperty({ example: 'overdue' }) status!: string;
  @ApiProperty({ format: 'date-time' }) openedAt!: string;
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty({ type: [String], example: ['ndrc'], description: 'Who owes it' }) agencies!: readonly string[];
  @ApiProperty({ type: String, nullable: true, description: 'Law, or a default of ours' }) deadlineBasis!: string | null;
  @ApiProperty() titleZh!: string;
  @ApiProperty() titleEn!: string;
}

export class DutyDifference {
  @ApiProperty({ enum: CHANGES }) change!: string;
  @ApiProperty({ example: 'N1283-02-2' }) policyId!: string;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'Of a duty that repeats, which repetition' }) instance?: number;
  @ApiPropertyOptional({ type: TestedDuty, description: 'As it is' }) live?: TestedDuty;
  @ApiPropertyOptional({ type: TestedDuty, description: 'As it would be' }) draft?: TestedDuty;
}

/** One case that the draft would change. */
export class TestedCase {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null where there is no such case until now' }) caseId!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'QL-150622-2021-00001', description: 'null where there is no such case until now' })
  number!: string | null;
  @ApiProperty({ description: 'By the end of the period, only the draft has opened it' }) opens!: boolean;
  @ApiProperty({ description: 'It rests on findings alone, and by the draft there are none' }) falls!: boolean;
  @ApiProperty({ type: [String] }) names!: string[];
  @ApiProperty({ example: '150622' }) jurisdiction!: string;
  @ApiProperty({ type: [FindingDifference] }) findings!: FindingDifference[];
  @ApiProperty({ type: [DutyDifference] }) duties!: DutyDifference[];
  @ApiProperty({ type: 'integer', description: 'Differences that are counted in the work and not listed here' }) notListed!: number;
}

/** More where above zero, less where below. */
export class TestedWork {
  @ApiProperty({ type: 'number', description: 'Duties that open' }) duties!: number;
  @ApiProperty({ type: 'number', description: 'Findings to be followed up' }) findings!: number;
}

export class WorkOfWeek extends TestedWork {
  @ApiProperty({ example: '2021-W42', description: 'ISO 8601, in Beijing' }) week!: string;
}

/** What the draft would bring to one agency. */
export class WorkOfAgency extends TestedWork {
  @ApiProperty({ example: 'energy' }) agency!: string;
  @ApiProperty({ type: TestedWork, description: 'On average over the period: what is to be expected of a week to come' }) perWeek!: TestedWork;
  @ApiProperty({ type: [WorkOfWeek], description: 'Weeks in which anything differs' }) weeks!: readonly WorkOfWeek[];
  @ApiProperty({ type: 'integer', description: 'Tasks open at the end of the period, more or fewer' }) openTasks!: number;
}

export class BackTestResponse {
  @ApiProperty({ format: 'date-time' }) from!: string;
  @ApiProperty({ format: 'date-time' }) to!: string;
  @ApiProperty({ type: 'integer', description: 'Entities whose history was judged twice' }) judged!: number;
  @ApiProperty({ type: [TestedCase], description: 'Cases that would change' }) cases!: TestedCase[];
  @ApiProperty({ type: [WorkOfAgency], description: 'Of the entities of this answer; those of further ones add up' }) work!: WorkOfAgency[];
  @ApiProperty({ type: String, nullable: true, description: 'Cursor of the entities that follow, null at the end' }) next!: string | null;
}
