import type { CaseEvent } from '@quanlian/contracts';

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The one arrival order of the product: (recorded time, id). What follows the id only makes two deliveries of one event comparable. */
export const byArrival = (a: CaseEvent, b: CaseEvent): number =>
  a.recordedAt - b.recordedAt || compareText(a.id, b.id) || a.acceptedAt - b.acceptedAt || a.position - b.position;

/** When it happened; arrival decides between events of one instant. */
export const byOccurrence = (a: CaseEvent, b: CaseEvent): number => a.occurredAt - b.occurredAt || byArrival(a, b);
