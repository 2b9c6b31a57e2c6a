import { toCaseEvent } from '@quanlian/contracts';
import type { CaseEvent, QuanlianEvent } from '@quanlian/contracts';

/** An event as a pack folds it: recorded when it says so, otherwise when it was accepted, which the log says. `index` is its place in the log. */
export function packedEvent(event: QuanlianEvent, acceptedAt: number, index: number): CaseEvent {
  const recordedAt = event.recordedtime === undefined ? acceptedAt : Date.parse(event.recordedtime);
  return toCaseEvent(event, { acceptedAt, recordedAt, position: index });
}
