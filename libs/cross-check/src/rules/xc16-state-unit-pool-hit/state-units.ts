import type { EffectiveEvent } from '@quanlian/contracts';
import { confidentHolder, Holders } from '../../reading/attribution';
import { carriedGiven } from '../../reading/carried';
import { listedFor } from '../../reading/listed';
import { firstIndex } from '../../reading/sorted';
import { days, instant } from '../../reading/times';
import { daysOf, Traffic } from '../../reading/traffic';
import { unchanged } from '../../reading/unchanged';

export interface StateLimits {
  days: number;
  windowD: number;
  minConfidence: string;
  statePrefixes: readonly string[];
  sharesHeldByState: readonly string[];
}

/** Traffic that one subscriber answers for. */
interface Found {
  events: EffectiveEvent[];
  lastSeen: number;
  /** instants of its calendar days, in order, each once */
  days: number[];
}

const isState = (key: string, { statePrefixes, sharesHeldByState }: StateLimits): boolean =>
  statePrefixes.some((prefix) => key.startsWith(`uscc:${prefix}`)) || sharesHeldByState.includes(key);

function addDay(list: number[], day: number): void {
  const place = firstIndex(list, (other) => other < day);
  if (list[place] !== day) list.splice(place, 0, day);
}

/** Attributions to state-owned subscribers: most cases have none. */
export const toState = listedFor((event: EffectiveEvent, limits: StateLimits) =>
  isState(String(event.facts.subscriberKey), limits) ? event : undefined,
);

/** Of the traffic of one address, what state-owned subscribers answer for. */
export const bySubscriber = carriedGiven({
  begin: (_holders: Holders, _limits: StateLimits): Map<string, Found> => new Map(),
  take(subscribers, traffic: Traffic, holders, limits) {
    const holder = confidentHolder(holders, traffic.firstSeen, traffic.lastSeen, limits.minConfidence);
    if (!holder?.subscriber || !isState(holder.subscriber, limits)) return subscribers;
    const found = subscribers.get(holder.subscriber) ?? { events: [], lastSeen: -Infinity, days: [] };
    found.events.push(traffic.event, holder.event);
    found.lastSeen = Math.max(found.lastSeen, traffic.lastSeen);
    for (const date of daysOf(traffic)) addDay(found.days, instant(date)!);
    return subscribers.set(holder.subscriber, found);
  },
});

/** Days of several addresses, in order, each once. */
export const daysTogether = unchanged((...lists: readonly (readonly number[])[]): readonly number[] =>
  lists.length === 1 ? lists[0]! : [...new Set(lists.flat())].sort((a, b) => a - b),
);

/** Are there so many days within one window? */
export const withinWindow = unchanged((seen: readonly number[], { days: count, windowD }: StateLimits): boolean =>
  seen.some((_, first) => {
    const last = seen[first + count - 1];
    return last !== undefined && last < seen[first]! + days(windowD);
  }),
);
