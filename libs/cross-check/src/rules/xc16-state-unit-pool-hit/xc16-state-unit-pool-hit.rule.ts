import { attributionsOf, holdersOf } from '../../reading/attribution';
import { closingShutDown } from '../../reading/site';
import { byAddress, trafficOf } from '../../reading/traffic';
import { bySubscriber, daysTogether, toState, withinWindow } from './state-units';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient, WHOLE_CASE } from '../../verdict';

export const stateUnitPoolHit = defineRule({
  code: 'XC16',
  slug: 'state-unit-pool-hit',
  zh: '国有单位命中矿池',
  en: 'State-owned unit hits mining pool',
  question: {
    zh: '国有单位的地址是否命中矿池?',
    en: 'Does an address of a state unit talk to a mining pool?',
  },
  window: '2 distinct days within 30',
  severity: 'high',
  basis: ['joint meeting of 2021-11-10 on state-owned premises'],
  inputs: ['pool-traffic.detected', 'ip-attribution.resolved'],
  thresholds: {
    days: 2,
    windowD: 30,
    minConfidence: '0.80',
    statePrefixes: ['11', '12', '13'] as readonly string[],
    sharesHeldByState: [] as readonly string[],
  },
  check: (view, limits) => {
    const traffic = trafficOf(view);
    if (!traffic.length) return [];
    const isState = attributionsOf(view).some((attributions) => toState(attributions, limits).length > 0);
    const held = isState ? [...byAddress(traffic)].map(([ip, own]) => bySubscriber(own, holdersOf(view, ip), limits)) : [];
    const subscribers = new Set(held.flatMap((found) => [...found.keys()]));
    if (!subscribers.size && view.lacks('ip-attribution.resolved'))
      return [insufficient(WHOLE_CASE, ['ip-attribution.resolved'], { along: [view.of('pool-traffic.detected')] })];
    return [...subscribers].map((subscriber) => {
      const found = held.flatMap((of) => of.get(subscriber) ?? []);
      const last = Math.max(...found.map(({ lastSeen }) => lastSeen));
      const days = daysTogether(...found.map((one) => one.days));
      const reason = { along: found.map(({ events }) => events), numbers: { days: days.length } };
      return withinWindow(days, limits) && !closingShutDown(view, last) ? hit(subscriber, 'high', reason) : clear(subscriber, reason);
    });
  },
  proves: 'possible abuse of public resources',
  nextAction: 'unannounced room inspection ≤ 5 d; malware test first',
  responsible: ['sasac', 'moe', 'cac'],
  falsePositives: ['malware: in one published provincial check of 78 units 34 were active, 32 infected'],
  resolvedBy: 'closing shut-down; also site.cleared, or retraction of an event it needs',
});
