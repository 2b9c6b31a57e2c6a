import { DAY_MS, HOUR_MS } from '@quanlian/contracts';
import { benchSubject } from './bench-subject';
import { ATTRIBUTION, LOAD_SUMMARY, POOL_TRAFFIC, SITE_REPORTED } from './event-kinds';
import type { EventKind } from './event-kinds';
import { seededRandom } from './seeded-random';
import { workEvent } from './work-event';
import type { WorkEvent } from './work-event';

/** Behind all enterprises of the workload. */
const BEHIND_ALL = 60_000;

interface LargeCase {
  events: number;
  now: number;
  /** two cases of one run are of two enterprises */
  nth?: number;
}

/** One case with this many events: a report, an attribution, then load summaries and sightings by turns, oldest first. */
export function largeCase({ events, now, nth = 0 }: LargeCase): WorkEvent[] {
  const enterprise = BEHIND_ALL + nth;
  const draw = seededRandom(enterprise);
  const subject = benchSubject(enterprise);
  const step = Math.floor((900 * DAY_MS) / events);
  return Array.from({ length: events }, (_, number) => {
    const { code, agency, organ, keys, facts } = kindOf(number);
    const at = now - HOUR_MS - (events - number) * step;
    const name = `large-${nth}-${number}`;
    const statement = { code, agency, organ, subject: enterprise, keys: keys(subject), jurisdiction: subject.division };
    return workEvent({ ...statement, facts: facts(subject, at, draw, ''), at, name });
  });
}

function kindOf(number: number): EventKind {
  if (number === 0) return SITE_REPORTED;
  if (number === 1) return ATTRIBUTION;
  return number % 4 === 0 ? POOL_TRAFFIC : LOAD_SUMMARY;
}
