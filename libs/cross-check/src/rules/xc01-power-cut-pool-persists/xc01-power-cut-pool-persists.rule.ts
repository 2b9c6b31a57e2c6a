import { firmAttribution } from '../../reading/attribution';
import { latestBy } from '../../reading/keys';
import { effectiveAt, restorationOf } from '../../reading/site';
import { hours } from '../../reading/times';
import { Traffic, trafficOf } from '../../reading/traffic';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const powerCutPoolPersists = defineRule({
  code: 'XC01',
  slug: 'power-cut-pool-persists',
  zh: '停电后仍连矿池',
  en: 'Pool traffic after power cut',
  basis: ['notice 1283, art. 10', 'notice 1283, art. 19'],
  inputs: ['power-supply.cut', 'pool-traffic.detected', 'ip-attribution.resolved', 'power-supply.restored'],
  thresholds: { minLagH: 2, minSessions: 3, minBytes: 1_048_576, windowH: 24, minConfidence: '0.80', criticalH: 72 },
  check: (view, { minLagH, minSessions, minBytes, windowH, minConfidence, criticalH }) => {
    // A further cut in the case answers for the ones before it.
    const cut = latestBy(view.of('power-supply.cut'), effectiveAt);
    if (!cut) return [];
    const cutAt = effectiveAt(cut);
    if (restorationOf(view, cut)) return [clear(cut.id, { evidence: [cut] })];
    const after = trafficOf(view).filter(({ lastSeen }) => lastSeen >= cutAt + hours(minLagH));
    const busy = after.filter((traffic) => enough(traffic, after, hours(windowH), { minSessions, minBytes }));
    const firm = busy.flatMap((traffic) => {
      const attribution = firmAttribution(view, traffic.ip, Math.max(traffic.firstSeen, cutAt), traffic.lastSeen, minConfidence);
      return attribution ? [{ traffic, attribution }] : [];
    });
    if (!firm.length)
      return [busy.length ? insufficient(cut.id, ['ip-attribution.resolved'], { evidence: [cut] }) : clear(cut.id, { evidence: [cut] })];
    const last = Math.max(...firm.map(({ traffic }) => traffic.lastSeen));
    return [
      hit(cut.id, last - cutAt >= hours(criticalH) ? 'critical' : 'high', {
        evidence: [cut, ...firm.flatMap(({ traffic, attribution }) => [traffic.event, attribution.event])],
        numbers: { hoursAfterCut: (last - cutAt) / hours(1), sessions: firm.reduce((sum, { traffic }) => sum + traffic.sessions, 0) },
      }),
    ];
  },
  proves: 'contradicts the cut: second feed, genset, direct line, or rigs moved',
  nextAction: 're-inspect within 24 h, re-verify IP attribution for the exact minute',
  responsible: ['energy', 'telecom'],
  falsePositives: ['IP reassigned', 'UPS bridge (<1 h)', 'neighbour tenant', 'probe clock skew', 'batch delay of flow logs'],
  resolvedBy: 'further cut in the case, or cut restored; also site.cleared, or retraction of an event it needs',
});

function enough({ ip, lastSeen }: Traffic, all: readonly Traffic[], window: number, min: { minSessions: number; minBytes: number }): boolean {
  const near = all.filter((other) => other.ip === ip && other.lastSeen <= lastSeen && other.lastSeen > lastSeen - window);
  const sum = (read: (traffic: Traffic) => number) => near.reduce((so, traffic) => so + read(traffic), 0);
  return sum((traffic) => traffic.sessions) >= min.minSessions || sum((traffic) => traffic.bytes) >= min.minBytes;
}
