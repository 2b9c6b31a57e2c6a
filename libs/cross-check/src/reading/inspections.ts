import type { EffectiveEvent } from '@quanlian/contracts';
import type { KnownCase } from '../case-view';
import { latest } from './latest';
import { listed } from './listed';
import { effectiveAt, isCut, restorationIn } from './site';
import { instant } from './times';
import { unchanged } from './unchanged';

type Events = readonly EffectiveEvent[];

interface Outage {
  from: number;
  to: number;
}

const outagesIn = unchanged((cuts: Events, restored: Events): readonly Outage[] =>
  cuts.filter(isCut).map((cut) => {
    const restoration = restorationIn(restored, cut);
    return { from: effectiveAt(cut), to: restoration ? effectiveAt(restoration) : Infinity };
  }),
);

const visitedAt = (event: EffectiveEvent): number => instant(event.facts.inspectedAt) ?? event.occurredAt;
const emptyVisits = listed((event: EffectiveEvent) => (event.facts.result === 'no-mining' ? visitedAt(event) : undefined));
const last = latest((at: number) => at);

const lastUnderPower = unchanged((visits: readonly number[], outages: readonly Outage[]) =>
  visits.reduce((so, at) => (at > so && !outages.some(({ from, to }) => from <= at && to > at) ? at : so), -Infinity),
);

/** When an inspection last found nothing. While the power was cut, nothing could have run, so such a visit proves nothing about load. */
export function lastEmptyInspection(view: KnownCase): number {
  const visits = emptyVisits(view.of('inspection.conducted'));
  if (visits.length === 0) return -Infinity;
  const cuts = view.of('power-supply.cut');
  return cuts.length ? lastUnderPower(visits, outagesIn(cuts, view.of('power-supply.restored'))) : last(visits)!;
}

export const emptyInspection = (view: KnownCase, since: number): boolean => lastEmptyInspection(view) >= since;
