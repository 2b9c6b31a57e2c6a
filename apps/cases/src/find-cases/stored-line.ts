import { formatBeijing } from '@quanlian/contracts';
import type { CaseSummary } from './case-page.response';

/** A line of the list as the database holds it. */
export interface StoredLine {
  case_id: string;
  number: string;
  operator: string;
  names: string[];
  jurisdiction: string;
  status: string;
  opened_at: Date;
  last_event_at: Date;
  open_findings: number;
  overdue: number;
  event_count: number;
  revision: string;
  cursor_value: string;
}

export const summaryOf = (row: StoredLine): CaseSummary => ({
  caseId: row.case_id,
  number: row.number,
  operator: row.operator,
  names: row.names,
  jurisdiction: row.jurisdiction,
  status: row.status,
  openedAt: formatBeijing(row.opened_at.getTime()),
  lastEventAt: formatBeijing(row.last_event_at.getTime()),
  openFindings: row.open_findings,
  overdue: row.overdue,
  eventCount: row.event_count,
  revision: Number(row.revision),
});
