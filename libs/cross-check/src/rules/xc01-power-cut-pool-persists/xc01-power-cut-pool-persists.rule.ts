import { holdersOf } from '../../reading/attribution';
import { effectiveAt, latestCut, restorationOf } from '../../reading/site';
import { hours } from '../../reading/times';
import { byAddress, trafficOf } from '../../reading/traffic';
import { busyAfter, firmAmong } from './busy-traffic';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const powerCutPoolPersists = defineRule({
  code: 'XC01',
  slug: 'power-cut-pool-persists',
  zh: '停电后仍连矿池',
  en: 'Pool traffic after power cut',
  question: {
    zh: '停电之后,该址的矿池流量是否仍在继续?',
    en: 'Does mining traffic go on after the supply was cut?',
  },
  window: '24 h after the cut + 2 h',
  severity: 'high; critical from 72 h on',
  basis: ['notice 1283, art. 10', 'notice 1283, art. 19'],
  inputs: ['power-supply.cut', 'pool-traffic.detected', 'ip-attribution.resolved', 'power-supply.restored'],
  thresholds: { minLagH: 2, minSessions: 3, minBytes: 1_048_576, windowH: 24, minConfidence: '0.80', criticalH: 72 },
  check: (view, limits) => {
    const cut = latestCut(view.of('power-supply.cut'));
    if (!cut) return [];
    const cutAt = effectiveAt(cut);
    if (restorationOf(view, cut)) return [clear(cut.id, { evidence: [cut] })];
    const busy = [...byAddress(trafficOf(view))].flatMap(([ip, traffic]) => {
      const after = busyAfter(traffic, cutAt, limits);
      return after.length ? [{ ip, after }] : [];
    });
    const firm = busy
      .map(({ ip, after }) => firmAmong(after, holdersOf(view, ip), cutAt, limits.minConfidence))
      .filter(({ events }) => events.length > 0);
    if (!firm.length)
      return [busy.length ? insufficient(cut.id, ['ip-attribution.resolved'], { evidence: [cut] }) : clear(cut.id, { evidence: [cut] })];
    const lag = Math.max(...firm.map(({ last }) => last)) - cutAt;
    return [
      hit(cut.id, lag >= hours(limits.criticalH) ? 'critical' : 'high', {
        evidence: [cut],
        along: firm.map(({ events }) => events),
        numbers: { hoursAfterCut: lag / hours(1), sessions: firm.reduce((sum, { sessions }) => sum + sessions, 0) },
      }),
    ];
  },
  proves: 'contradicts the cut: second feed, genset, direct line, or rigs moved',
  nextAction: 're-inspect within 24 h, re-verify IP attribution for the exact minute',
  responsible: ['energy', 'telecom'],
  falsePositives: ['IP reassigned', 'UPS bridge (<1 h)', 'neighbour tenant', 'probe clock skew', 'batch delay of flow logs'],
  resolvedBy: 'further cut in the case, or cut restored; also site.cleared, or retraction of an event it needs',
});
