import { Attribution, confidentAttribution } from '../../reading/attribution';
import { closingShutDown } from '../../reading/site';
import { instant, days as daysLong } from '../../reading/times';
import { daysOf, Traffic, trafficOf } from '../../reading/traffic';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient, WHOLE_CASE } from '../../verdict';

export const stateUnitPoolHit = defineRule({
  code: 'XC16',
  slug: 'state-unit-pool-hit',
  zh: '国有单位命中矿池',
  en: 'State-owned unit hits mining pool',
  basis: ['joint meeting of 2021-11-10 on state-owned premises'],
  inputs: ['pool-traffic.detected', 'ip-attribution.resolved'],
  thresholds: {
    days: 2,
    windowD: 30,
    minConfidence: '0.80',
    statePrefixes: ['11', '12', '13'] as readonly string[],
    sharesHeldByState: [] as readonly string[],
  },
  check: (view, { days, windowD, minConfidence, statePrefixes, sharesHeldByState }) => {
    const isState = (key = '') => statePrefixes.some((prefix) => key.startsWith(`uscc:${prefix}`)) || sharesHeldByState.includes(key);
    const hits = new Map<string, { traffic: Traffic; attribution: Attribution }[]>();
    for (const traffic of trafficOf(view)) {
      const attribution = confidentAttribution(view, traffic.ip, traffic.firstSeen, traffic.lastSeen, minConfidence);
      if (attribution && isState(attribution.subscriber))
        hits.set(attribution.subscriber!, [...(hits.get(attribution.subscriber!) ?? []), { traffic, attribution }]);
    }
    if (!hits.size && view.of('pool-traffic.detected').length && !view.of('ip-attribution.resolved').length)
      return [insufficient(WHOLE_CASE, ['ip-attribution.resolved'], { evidence: view.of('pool-traffic.detected') })];
    return [...hits].map(([subscriber, found]) => {
      const last = Math.max(...found.map(({ traffic }) => traffic.lastSeen));
      const seen = new Set(found.flatMap(({ traffic }) => daysOf(traffic)));
      const reason = { evidence: found.flatMap(({ traffic, attribution }) => [traffic.event, attribution.event]), numbers: { days: seen.size } };
      return withinWindow(seen, days, windowD) && !closingShutDown(view, last) ? hit(subscriber, 'high', reason) : clear(subscriber, reason);
    });
  },
  proves: 'possible abuse of public resources',
  nextAction: 'unannounced room inspection ≤ 5 d; malware test first',
  responsible: ['sasac', 'moe', 'cac'],
  falsePositives: ['malware: in one published provincial check of 78 units 34 were active, 32 infected'],
  resolvedBy: 'closing shut-down; also site.cleared, or retraction of an event it needs',
});

const withinWindow = (dates: ReadonlySet<string>, count: number, windowD: number): boolean => {
  const instants = [...dates].map((date) => instant(date)!);
  return instants.some((first) => instants.filter((at) => at >= first && at < first + daysLong(windowD)).length >= count);
};
