import type { EffectiveEvent } from '@quanlian/contracts';
import { ControlTest, answered, ofType } from './control-test';

/** Seen on the spot, metered, or found at a line. */
const PHYSICAL: ReadonlySet<string> = new Set(['inspection.conducted', 'load-profile.summarised', 'illegal-supply.found']);
const CLUES: readonly string[] = [
  ...PHYSICAL,
  ...['site.reported', 'site.identified', 'abnormal-load.detected', 'generation-drop.detected', 'pool-traffic.detected', 'ip-attribution.resolved'],
  ...['egress-profile.summarised', 'equipment-purchase.recorded', 'fund-flow.flagged', 'promotion.flagged', 'data-centre.declared'],
];

/** Evidence of a site that was known at an instant (epoch ms), whoever reported it. */
export const cluesBefore = (history: readonly EffectiveEvent[], until: number): EffectiveEvent[] =>
  ofType(history, ...CLUES).filter(({ recordedAt }) => recordedAt <= until);

export const twoAgencies: ControlTest = {
  policyId: 'N1283-19-3',
  asks: 'Did two agencies have evidence, one of them physical, when a site was confirmed?',
  over: 'case',
  check: (history) =>
    ofType(history, 'site.confirmed').map((confirmed) => {
      const clues = cluesBefore(history, confirmed.recordedAt);
      const agencies = new Set(clues.map(({ agency }) => agency));
      return answered(confirmed, agencies.size >= 2 && clues.some(({ type }) => PHYSICAL.has(type)), ...clues);
    }),
};
