import type { CaseEvent } from '@quanlian/contracts';
import { byArrival } from './arrival';

export interface Deduplicated {
  /** one event per id and per (source, idempotency key): the first to arrive; in arrival order */
  events: CaseEvent[];
  /** id of a dropped event → id of the one that stands for it */
  duplicateOf: ReadonlyMap<string, string>;
}

export function deduplicate(events: readonly CaseEvent[]): Deduplicated {
  const ids = new Set<string>();
  const byIdempotency = new Map<string, string>();
  const duplicateOf = new Map<string, string>();
  const kept = [...events].sort(byArrival).filter((event) => {
    if (ids.has(event.id)) return false;
    ids.add(event.id);
    if (event.idempotencyKey === undefined) return true;
    const key = `${event.source}\u0000${event.idempotencyKey}`;
    const first = byIdempotency.get(key);
    if (first === undefined) byIdempotency.set(key, event.id);
    else duplicateOf.set(event.id, first);
    return first === undefined;
  });
  return { events: kept, duplicateOf };
}
