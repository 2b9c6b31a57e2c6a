import type { EffectiveEvent } from '@quanlian/contracts';
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

const occurredSince = listedFor((event: EffectiveEvent, since: number) => (event.occurredAt >= since ? event : undefined));

/** What shows machines at work some time after a shut-down: traffic on several days and who held its addresses, loads, restarts. */
export function signsOfLife(view: CaseView, shutAt: number, limits: RelapseLimits): readonly Events[] {
  const since = shutAt + days(limits.minD);
  const traffic = trafficSince(view, shutAt, limits);
  const seen = daysSince(traffic, since).size >= limits.trafficDays ? traffic : [];
  const base = baselineOfOperator(view, shutAt);
  return [
    eventsOf(seen),
    ...attributedTraffic(seen, ...attributionsOf(view)).map(({ attributions }) => attributions),
    base ? loadsAfter(loadsOf(view), shutAt, share(base, limits.ratio), limits) : [],
    occurredSince(view.of('site.restarted'), since),
  ];
}
