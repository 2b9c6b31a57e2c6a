import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../../case-view';
import { attributionsOf } from '../../reading/attribution';
import { latestBy } from '../../reading/keys';
import { baselineOfOperator, loadsOf } from '../../reading/load';
import { closingShutDown, shutDownAt } from '../../reading/site';
import { days } from '../../reading/times';
import { daysOf, trafficOf } from '../../reading/traffic';
import { defineRule } from '../../define-rule';
import { clear, hit } from '../../verdict';

export const relapse = defineRule({
  code: 'XC27',
  slug: 'relapse',
  zh: '死灰复燃',
  en: 'Relapse',
  basis: ['notice 1283, art. 17'],
  inputs: ['site.shut-down', 'pool-traffic.detected', 'load-profile.summarised', 'site.restarted'],
  thresholds: { minD: 14, ratio: '0.30', loadD: 3, trafficDays: 2, windowD: 180 },
  check: (view, limits) => {
    // Signs of life only exist in this episode; the shut-down they contradict is mostly of the one before.
    const shutDowns = [...view.earlier.filter(({ type }) => type === 'site.shut-down'), ...view.of('site.shut-down')];
    const signs = (shut: EffectiveEvent) => signsOfLife(view, shutDownAt(shut), limits);
    const shut = latestBy(
      shutDowns.filter((event) => signs(event).length > 0),
      shutDownAt,
    );
    if (!shut) return shutDowns.length ? [clear(shutDowns.at(-1)!.id, { evidence: [shutDowns.at(-1)] })] : [];
    const found = signs(shut);
    const reason = { evidence: [shut, ...found], numbers: { daysAfter: Math.floor((found[0]!.occurredAt - shutDownAt(shut)) / days(1)) } };
    return [closingShutDown(view, Math.max(shutDownAt(shut) + 1, found[0]!.occurredAt)) ? clear(shut.id, reason) : hit(shut.id, 'critical', reason)];
  },
  proves: 'restart',
  nextAction: 'immediate cut, case.referred',
  responsible: ['gov', 'energy'],
  falsePositives: ['new lawful tenant', 'IP recycled'],
  resolvedBy: 'closing shut-down; also site.cleared, or retraction of an event it needs',
});

interface Limits {
  minD: number;
  ratio: string;
  loadD: number;
  trafficDays: number;
  windowD: number;
}

function signsOfLife(view: CaseView, shutAt: number, { minD, ratio, loadD, trafficDays, windowD }: Limits): EffectiveEvent[] {
  const [from, to] = [shutAt + days(minD), shutAt + days(windowD)];
  const traffic = trafficOf(view).filter(({ firstSeen, lastSeen }) => lastSeen >= from && firstSeen <= to);
  const seen = new Set(traffic.flatMap((seen) => daysOf(seen, from))).size >= trafficDays ? traffic : [];
  const holders = seen.flatMap(({ ip, firstSeen, lastSeen }) => attributionsOf(view, ip, firstSeen, lastSeen)[0]?.event ?? []);
  const base = baselineOfOperator(view, shutAt);
  const loads = base ? loadsOf(view).filter((load) => load.from >= from && load.days >= loadD && load.mean.gte(base.kw.times(ratio))) : [];
  const restarts = view.of('site.restarted').filter((event) => event.occurredAt >= from);
  return [...seen.map(({ event }) => event), ...holders, ...loads.map(({ event }) => event), ...restarts];
}
