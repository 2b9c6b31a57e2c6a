import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../../case-view';
import { bestHolder, Holders, holdersOf } from '../../reading/attribution';
import { Baseline, baselineOfOperator } from '../../reading/baseline';
import { carriedFor, carriedGiven } from '../../reading/carried';
import { eventsOf, listedFor } from '../../reading/lists';
import { Load, loadsOf } from '../../reading/load';
import { days } from '../../reading/times';
import { byAddress, daysOf, Traffic, trafficOf } from '../../reading/traffic';

export interface RelapseLimits {
  minD: number;
  ratio: string;
  loadD: number;
  trafficDays: number;
  windowD: number;
}
type Events = readonly EffectiveEvent[];

const trafficAfter = carriedFor(
  (_shutAt: number, _limits: RelapseLimits): { seen: Traffic[]; days: Set<string> } => ({ seen: [], days: new Set() }),
  (found, traffic: Traffic, shutAt, { minD, windowD }) => {
    const from = shutAt + days(minD);
    if (traffic.lastSeen < from || traffic.firstSeen > shutAt + days(windowD)) return found;
    found.seen.push(traffic);
    for (const day of daysOf(traffic, from)) found.days.add(day);
    return found;
  },
);

const holdersAmong = carriedGiven(
  (_holders: Holders): EffectiveEvent[] => [],
  (events, { firstSeen, lastSeen }: Traffic, holders) => {
    const holder = bestHolder(holders, firstSeen, lastSeen);
    if (holder) events.push(holder.event);
    return events;
  },
);

const loadsAfter = carriedFor(
  (_base: Baseline, _shutAt: number, _limits: RelapseLimits): EffectiveEvent[] => [],
  (events, load: Load, { kw }, shutAt, { minD, loadD, ratio }) => {
    if (load.from >= shutAt + days(minD) && load.days >= loadD && load.mean.gte(kw.times(ratio))) events.push(load.event);
    return events;
  },
);

const occurredSince = listedFor((event: EffectiveEvent, since: number) => (event.occurredAt >= since ? event : undefined));

/** What shows machines at work some time after a shut-down: traffic on several days and who held its addresses, loads, restarts. */
export function signsOfLife(view: CaseView, shutAt: number, limits: RelapseLimits): readonly Events[] {
  const traffic = trafficAfter(trafficOf(view), shutAt, limits);
  const seen = traffic.days.size >= limits.trafficDays ? traffic.seen : [];
  const base = baselineOfOperator(view, shutAt);
  return [
    eventsOf(seen),
    ...[...byAddress(seen)].map(([ip, own]) => holdersAmong(own, holdersOf(view, ip))),
    base ? loadsAfter(loadsOf(view), base, shutAt, limits) : [],
    occurredSince(view.of('site.restarted'), shutAt + days(limits.minD)),
  ];
}
