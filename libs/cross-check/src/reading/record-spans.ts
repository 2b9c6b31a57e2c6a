import type { EffectiveEvent } from '@quanlian/contracts';
import { carried } from './carried';
import { firstIndex } from './sorted';
import { instant } from './times';

export interface Span {
  event: EffectiveEvent;
  from: number;
  to: number;
}

interface Records {
  /** in the order of arrival */
  spans: Map<EffectiveEvent, Span>;
  /** the instants of which records speak, in order, and the records of each */
  instants: number[];
  at: Map<number, EffectiveEvent[]>;
}

const until = (records: Records, from: number, to: number): void => {
  for (const event of records.at.get(from) ?? []) records.spans.set(event, { event, from, to });
};

const read = carried({
  begin: (): Records => ({ spans: new Map(), instants: [], at: new Map() }),
  take(records, event: EffectiveEvent) {
    const from = instant(event.facts.asOf) ?? event.occurredAt;
    const { instants, at, spans } = records;
    const known = at.get(from);
    const place = firstIndex(instants, (other) => other < from);
    if (known) known.push(event);
    else {
      at.set(from, [event]);
      instants.splice(place, 0, from);
      if (place > 0) until(records, instants[place - 1]!, from);
    }
    spans.set(event, { event, from, to: instants[place + 1] ?? Infinity });
    return records;
  },
});

/** A weekly record holds until the next one speaks. A span is the same object until its end changes. */
export const recordSpans = (records: readonly EffectiveEvent[]): readonly Span[] => [...read(records).spans.values()];
