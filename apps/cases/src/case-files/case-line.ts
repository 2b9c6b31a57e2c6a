import type { FoldedCase } from '@quanlian/case-file';
import { searchText } from './search-text';

/** What the case list shows of a case. */
export interface CaseLine {
  caseId: string;
  number: string;
  operator: string;
  names: string[];
  jurisdiction: string;
  status: string;
  openedAt: number;
  lastEventAt: number;
  openFindings: number;
  overdue: number;
  eventCount: number;
}

export function lineOf({ row, file, eventIds }: FoldedCase): CaseLine {
  return {
    caseId: row.caseId,
    number: row.number,
    operator: row.operator,
    names: file.names,
    jurisdiction: file.jurisdiction,
    status: file.status,
    openedAt: file.openedAt,
    lastEventAt: file.timeline.reduce((latest, { recordedAt }) => Math.max(latest, recordedAt), file.openedAt),
    openFindings: file.findings.filter((finding) => finding.status === 'open').length,
    overdue: file.obligations.filter((obligation) => obligation.status === 'overdue').length,
    eventCount: eventIds.length,
  };
}

/** Everything by which a case is searched, one a line; a name is told from numbers and keys by the space before it. */
export const contentOf = ({ row, file }: FoldedCase): string =>
  [...[row.number, ...(row.aliases ?? [])].map(searchText), ...file.names.map((name) => ` ${searchText(name)}`), ...file.keys.map(searchText)].join(
    '\n',
  );
