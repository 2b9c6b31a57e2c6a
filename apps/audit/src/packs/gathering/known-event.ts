import type { CaseEvent } from '@quanlian/contracts';
import { packedEvent } from '@quanlian/sealed-pack';
import { eventOf } from '../../history/history.row';
import type { HistoryRowWithBytes } from '../../history/history.row';

/** An event of the history with its bytes, and as folds read it. */
export interface KnownEvent {
  row: HistoryRowWithBytes;
  event: CaseEvent;
}

export const knownEvent = (row: HistoryRowWithBytes): KnownEvent => ({
  row,
  event: packedEvent(eventOf(row), row.accepted_at.getTime(), Number(row.position)),
});
