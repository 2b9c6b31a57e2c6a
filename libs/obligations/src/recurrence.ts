import type { Chronicle } from './chronicle';
import { parseInstant } from './deadline';
import { addDuration, parseDuration } from './duration';
import type { Duration } from './duration';
import type { ObligationPolicy } from './policy';
import { readOnce } from './read-once';
import { RECURRENCE_ENDS } from './standing';

export interface Recurrence {
  every: Duration;
  untilEvents: readonly string[];
  untilInstant: number;
}

const UNTIL = /^(P\S+) until (.+)$/;

/** Only `P until X` repeats a duty of a case; any other wording describes and opens one duty. */
export function parseRecurrence(text: string | null): Recurrence | undefined {
  const parts = text === null ? null : UNTIL.exec(text);
  const every = parts ? parseDuration(parts[1]!) : undefined;
  if (!parts || !every) return undefined;
  const ends = parts[2]!.split(' or ').map((end) => end.trim());
  const instants = ends.map(parseInstant).filter((instant) => instant !== undefined);
  const named = ends.filter((end) => parseInstant(end) === undefined);
  return { every, untilEvents: [...new Set([...RECURRENCE_ENDS, ...named])], untilInstant: Math.min(Infinity, ...instants) };
}

export const recurrenceOf = readOnce(({ recurrence }: ObligationPolicy) => parseRecurrence(recurrence));

/** A duty of a region needs no case that ends: a period alone repeats it for good. */
export const repetitionOf = readOnce((policy: ObligationPolicy): Recurrence | undefined => {
  const every = policy.recurrence === null ? undefined : parseDuration(policy.recurrence);
  return every ? { every, untilEvents: [], untilInstant: Infinity } : recurrenceOf(policy);
});

export interface Window {
  instance: number;
  from: number;
  dueAt: number;
}

/** The last instant at which an instance may fall due. A site that was shut down before has none left. */
export function lastDue(recurrence: Recurrence, openedAt: number, chronicle: Chronicle): number {
  const ends = recurrence.untilEvents.flatMap((type) =>
    chronicle
      .of(type)
      .map((event) => event.occurredAt)
      .filter((at) => type === 'site.shut-down' || at >= openedAt),
  );
  return ends.reduce((earliest, at) => Math.min(earliest, at), recurrence.untilInstant);
}

/** Windows (from, due] that have begun at `now`, and the beginning of the next one. */
export function windowsOf(recurrence: Recurrence, openedAt: number, last: number, now: number): { windows: Window[]; nextBegin?: number } {
  const windows: Window[] = [];
  let from = openedAt;
  for (let instance = 1; ; instance++) {
    const due = addDuration(openedAt, recurrence.every, instance);
    if (due > last || due <= from) return { windows };
    if (from > now) return { windows, nextBegin: from };
    windows.push({ instance, from, dueAt: due });
    from = due;
  }
}
