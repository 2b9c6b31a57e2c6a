import { formatBeijing } from '@quanlian/contracts';
import { identifyingKeys } from '@quanlian/entity-resolution';
import { contentOf, lineOf } from '../case-files/case-line';
import type { CaseThen } from '../moments/cases-then';
import type { CaseSummary } from './case-page.response';

/** A line of the list as it was at some moment, with what it is filtered and sorted by. */
export interface LineThen {
  caseId: string;
  /** the event that gave the case its name */
  openedBy: string;
  jurisdiction: string;
  summary: CaseSummary;
  openedAt: number;
  lastEventAt: number;
  keys: ReadonlySet<string>;
  /** everything by which the case is searched */
  lines: readonly string[];
}

export function lineThen(one: CaseThen, openedBy: string): LineThen {
  const { caseId, number, operator, names, jurisdiction, status, openedAt, lastEventAt, openFindings, overdue, eventCount } = lineOf(one);
  const instants = { openedAt: formatBeijing(openedAt), lastEventAt: formatBeijing(lastEventAt) };
  return {
    caseId,
    openedBy,
    jurisdiction,
    summary: { caseId, number, operator, names, jurisdiction, status, ...instants, openFindings, overdue, eventCount },
    openedAt,
    lastEventAt,
    keys: new Set([operator, ...one.events.flatMap(identifyingKeys)]),
    lines: contentOf(one).split('\n'),
  };
}
