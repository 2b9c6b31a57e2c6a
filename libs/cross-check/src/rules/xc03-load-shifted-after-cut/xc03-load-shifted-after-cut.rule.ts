import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../../case-view';
import { Decimal, text, total } from '../../reading/decimals';
import { keysOf, label, latestBy } from '../../reading/keys';
import { latestLoad, Load, loadsOf, meanOf } from '../../reading/load';
import { effectiveAt, restorationOf } from '../../reading/site';
import { days } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const loadShiftedAfterCut = defineRule({
  code: 'XC03',
  slug: 'load-shifted-after-cut',
  zh: '停电后负荷转移',
  en: 'Load shifted to a sibling meter',
  basis: ['notice 1283, art. 10', 'notice 1283, art. 12'],
  inputs: ['power-supply.cut', 'load-profile.summarised'],
  thresholds: { shiftRatio: '0.60', windowD: 7 },
  check: (view, { shiftRatio, windowD }) => {
    // A further cut in the case answers for the ones before it.
    const cut = latestBy(view.of('power-supply.cut'), effectiveAt);
    const cutAccount = cut && accountOf(cut);
    if (!cut || !cutAccount) return [];
    if (restorationOf(view, cut)) return [clear(cut.id, { evidence: [cut] })];
    const shift = siblingRise(view, cutAccount, effectiveAt(cut), windowD);
    if (!shift.lost) return [insufficient(cut.id, ['load-profile.summarised before the cut'], { evidence: [cut] })];
    if (!shift.rises.length) return [insufficient(cut.id, ['load-profile.summarised after the cut'], { evidence: [cut] })];
    const rise = total(shift.rises.map(({ kw }) => kw));
    const reason = {
      evidence: [cut, shift.lost.event, ...shift.rises.flatMap((r) => r.events)],
      numbers: { lostKw: text(shift.lost.kw), riseKw: text(rise) },
    };
    return [rise.gte(shift.lost.kw.times(shiftRatio)) && shift.lost.kw.gt(0) ? hit(cut.id, 'high', reason) : clear(cut.id, reason)];
  },
  proves: 'cut is partial; evasion by re-wiring',
  nextAction: 'cut sibling account, extend order to premises',
  responsible: ['energy'],
  falsePositives: ['planned restart of a neighbour', 'seasonal ramp'],
  resolvedBy: 'further cut in the case, or cut restored; also site.cleared, or retraction of an event it needs',
});

const accountOf = (cut: EffectiveEvent): string | undefined => cut.facts.accountNo ?? keysOf(cut, 'account-no', 'sub-meter').map(label)[0];

interface Rise {
  kw: Decimal;
  events: EffectiveEvent[];
}

function siblingRise(
  view: CaseView,
  cutAccount: string,
  cutAt: number,
  windowD: number,
): { lost?: { kw: Decimal; event: EffectiveEvent }; rises: Rise[] } {
  const loads = loadsOf(view);
  const before = loads.filter(({ to }) => to <= cutAt);
  const lost = lastMean(before, cutAccount);
  const after = loads.filter(({ from, to }) => to > cutAt && from >= cutAt - days(1) && from < cutAt + days(windowD));
  const siblings = [...new Set(after.flatMap(({ accounts }) => accounts))].filter((account) => account !== cutAccount);
  const rises = siblings.flatMap((account): Rise[] => {
    const was = lastMean(before, account);
    const is = lastMean(after, account);
    return was && is ? [{ kw: Decimal.max(is.kw.minus(was.kw), 0), events: [is.event, was.event] }] : [];
  });
  return { lost, rises };
}

function lastMean(loads: readonly Load[], account: string): { kw: Decimal; event: EffectiveEvent } | undefined {
  const load = latestLoad(loads.filter((candidate) => meanOf(candidate, account) !== undefined));
  return load && { kw: meanOf(load, account)!, event: load.event };
}
