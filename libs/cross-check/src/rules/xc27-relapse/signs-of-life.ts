import type { EffectiveEvent } from '@quanlian/contracts';
import { NO_EVENTS } from '../../case-view';
import type { CaseView } from '../../case-view';
import { attributedTraffic } from '../../reading/attributed-traffic';
import { attributionsOf } from '../../reading/attribution';
import { Baseline, baselineOfOperator } from '../../reading/baseline';
import { aspect } from '../../reading/aspect';
import { carriedFor } from '../../reading/carried';
import type { Decimal } from '../../reading/decimals';
import { eventsOf, listedFor } from '../../reading/listed';
import { Load, loadsOf } from '../../reading/load';
import { rememberedFor } from '../../reading/remembered';
import { days } from '../../reading/times';
import { daysOf, Traffic, trafficOf } from '../../reading/traffic';

export interface RelapseLimits {
  minD: number;
  ratio: string;
  loadD: number;
  trafficDays: number;
  windowD: number;
}
type Events = readonly EffectiveEvent[];

const trafficAfter = listedFor((traffic: Traffic, shutAt: number, { minD, windowD }: RelapseLimits) =>
  traffic.lastSeen >= shutAt + days(minD) && traffic.firstSeen <= shutAt + days(windowD) ? traffic : undefined,
);
const daysSince = carriedFor({
  begin: (_since: number) => new Set<string>(),
  take(seen, traffic: Traffic, since) {
    for (const day of daysOf(traffic, since)) seen.add(day);
    return seen;
  },
});

const trafficSince = aspect((known, shutAt: number, limits: RelapseLimits) => trafficAfter(trafficOf(known), shutAt, limits));

const share = rememberedFor(({ kw }: Baseline, ratio: string): Decimal => kw.times(ratio));
const loadsAfter = listedFor((load: Load, shutAt: number, least: Decimal, { minD, loadD }: RelapseLimits) =>
  load.from >= shutAt + days(minD) && load.days >= loadD && load.mean.gte(least) ? load.event : undefined,
);

const loadsSince = aspect((known, shutAt: number, least: Decimal, limits: RelapseLimits) => loadsAfter(loadsOf(known), shutAt, least, limits));

const occurredSince = listedFor((event: EffectiveEvent, since: number) => (event.occurredAt >= since ? event : undefined));

/** Traffic on several days, and who held its addresses. */
const trafficSigns = aspect((known, shutAt: number, limits: RelapseLimits): readonly Events[] => {
  const traffic = trafficSince(known, shutAt, limits);
  const seen = daysSince(traffic, shutAt + days(limits.minD)).size >= limits.trafficDays ? traffic : [];
  return [eventsOf(seen), ...attributedTraffic(seen, ...attributionsOf(known)).map(({ attributions }) => attributions)];
});

/** What shows machines at work some time after a shut-down: traffic and who answers for it, loads, restarts. */
export function signsOfLife(view: CaseView, shutAt: number, limits: RelapseLimits): readonly Events[] {
  const base = baselineOfOperator(view, shutAt);
  return [
    ...trafficSigns(view, shutAt, limits),
    base ? loadsSince(view, shutAt, share(base, limits.ratio), limits) : NO_EVENTS,
    occurredSince(view.of('site.restarted'), shutAt + days(limits.minD)),
  ];
}
