import type { EffectiveEvent } from '@quanlian/contracts';
import { text } from '../../reading/decimals';
import { keysOf, label } from '../../reading/keys';
import { loadsOf } from '../../reading/load';
import { remembered } from '../../reading/remembered';
import { effectiveAt, latestCut, restorationOf } from '../../reading/site';
import { lastBefore, loadsAround, shiftIn, siblingsOf } from './load-shift';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const loadShiftedAfterCut = defineRule({
  code: 'XC03',
  slug: 'load-shifted-after-cut',
  zh: '停电后负荷转移',
  en: 'Load shifted to a sibling meter',
  question: {
    zh: '停电后,同址其他户号是否接走了负荷?',
    en: 'Did other meters of the place take over the load that a cut ended?',
  },
  window: '7 days after the cut',
  severity: 'high',
  basis: ['notice 1283, art. 10', 'notice 1283, art. 12'],
  inputs: ['power-supply.cut', 'load-profile.summarised'],
  thresholds: { shiftRatio: '0.60', windowD: 7 },
  check: (view, { shiftRatio, windowD }) => {
    const cut = latestCut(view.of('power-supply.cut'));
    const cutAccount = cut && accountOf(cut);
    if (!cut || !cutAccount) return [];
    if (restorationOf(view, cut)) return [clear(cut.id, { evidence: [cut] })];
    const [loads, cutAt] = [loadsOf(view), effectiveAt(cut)];
    const after = loadsAround(lastOf(cut), loads, windowD).of(cut);
    const shift = shiftIn(shiftRatio, cutAccount, lastBefore(loads, cutAccount, cutAt), ...siblingsOf(loads, after, cutAccount, cutAt));
    if (!shift.lost) return [insufficient(cut.id, ['load-profile.summarised before the cut'], { evidence: [cut] })];
    if (!shift.rises.length) return [insufficient(cut.id, ['load-profile.summarised after the cut'], { evidence: [cut] })];
    const { lost, rise, isShifted } = shift;
    const reason = {
      evidence: [cut, lost.event, ...shift.rises.flatMap((r) => r.events)],
      numbers: () => ({ lostKw: text(lost.kw), riseKw: text(rise) }),
    };
    return [isShifted ? hit(cut.id, 'high', reason) : clear(cut.id, reason)];
  },
  proves: 'cut is partial; evasion by re-wiring',
  nextAction: 'cut sibling account, extend order to premises',
  responsible: ['energy'],
  falsePositives: ['planned restart of a neighbour', 'seasonal ramp'],
  resolvedBy: 'further cut in the case, or cut restored; also site.cleared, or retraction of an event it needs',
});

/** The list is the same for as long as the cut is. */
const lastOf = remembered((cut: EffectiveEvent): readonly EffectiveEvent[] => [cut]);
const accountOf = (cut: EffectiveEvent): string | undefined => cut.facts.accountNo ?? keysOf(cut, 'account-no', 'sub-meter').map(label)[0];
