import { endOfBeijingDay, startOfBeijingDay } from '@quanlian/contracts';
import type { CaseEvent } from '@quanlian/contracts';
import { DATASET_KINDS, isDatasetName } from './dataset';
import type { ReferenceRow, Sharing } from './dataset';
import { REFERENCE_LOADED } from './load-events';

/** A row that says of an address or a network that many have it in common. */
export interface SharedRow {
  shares: Sharing;
  row: ReferenceRow;
  /** first and last instant, epoch ms; open where the row names no day */
  from?: number;
  to?: number;
}

/** What a load of reference data says is common property; nothing for any other event. */
export function sharedRowsOf(event: CaseEvent): SharedRow[] {
  const { dataset, rows } = event.facts;
  const shares = event.type === REFERENCE_LOADED && isDatasetName(dataset) ? DATASET_KINDS[dataset].shares : undefined;
  if (shares === undefined || !Array.isArray(rows)) return [];
  return (rows as ReferenceRow[]).map((row) => ({
    shares,
    row,
    from: row.validFrom === undefined ? undefined : startOfBeijingDay(row.validFrom),
    to: row.validTo === undefined ? undefined : endOfBeijingDay(row.validTo),
  }));
}
