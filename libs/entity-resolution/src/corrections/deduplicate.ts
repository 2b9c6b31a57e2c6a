import type { CaseEvent } from '@quanlian/contracts';
import { byArrival } from './arrival';

/** What is left, and what stands for what was dropped. */
export interface Deduplicated {
  /** one event per id and per (source, idempotency key): the first to arrive; in arrival order */
  events: CaseEvent[];
  /** one delivery of each id, those of `duplicateOf` included; in arrival order */
  asSent: CaseEvent[];
  /** id of a dropped event → id of the one that stands for it */
  duplicateOf: ReadonlyMap<string, string>;
}

/** Of several deliveries of one event, and of several events with one idempotency key of a source, the first to arrive stands. */
export function deduplicate(events: readonly CaseEvent[]): Deduplicated {
  const ids = new Set<string>();
  const asSent = [...events].sort(byArrival).filter(({ id }) => !ids.has(id) && ids.add(id));
  const byIdempotency = new Map<string, string>();
  const duplicateOf = new Map<string, string>();
  const kept = asSent.filter((event) => {
    if (event.idempotencyKey === undefined) return true;
    const key = `${event.source}\u0000${event.idempotencyKey}`;
    const first = byIdempotency.get(key);
    if (first === undefined) byIdempotency.set(key, event.id);
    else duplicateOf.set(event.id, first);
    return first === undefined;
  });
  return { events: kept, asSent, duplicateOf };
}
