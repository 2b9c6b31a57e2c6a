import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../../case-view';
import { firstFor } from '../../reading/first';
import { effectiveAt, restorationIn } from '../../reading/site';
import { days, hours, instant } from '../../reading/times';
import { unchanged } from '../../reading/unchanged';
import { livingAccounts } from './living-accounts';
import { defineRule } from '../../define-rule';
import { clear, hit, Verdict } from '../../verdict';

export const cutWithoutDueProcess = defineRule({
  code: 'XC37',
  slug: 'cut-without-due-process',
  zh: '停电程序缺失',
  en: 'Cut without due process',
  question: {
    zh: '停电是否有依据、审批和足够的告知?',
    en: 'Had the cut its ground, its approval and its notice?',
  },
  window: '3 days and 30 minutes before the cut',
  severity: 'high, protective',
  basis: ['due process: notice, approval, basis'],
  inputs: ['power-supply.cut', 'site.confirmed', 'illegal-supply.found', 'rectification.ordered'],
  thresholds: {
    noticeD: 3,
    finalMin: 30,
    basisTypes: ['site.confirmed', 'illegal-supply.found', 'rectification.ordered'] as readonly string[],
    livingClasses: ['residential'] as readonly string[],
  },
  endsWithClearing: false,
  check: (view, limits) => {
    const cuts = view.of('power-supply.cut');
    if (!cuts.length) return [];
    const living = livingAccounts(view, limits.livingClasses);
    const unbased = cuts.filter((cut) => !hasBasis(view, cut, limits.basisTypes)).map(({ id }) => id);
    return answers(cuts, view.of('power-supply.restored'), limits, living, JSON.stringify(unbased));
  },
  proves: 'measure is open to challenge',
  nextAction: 'suspend or cure, tell supervisor',
  responsible: ['energy regulator'],
  falsePositives: ['emergency safety cut', 'court order'],
  resolvedBy: 'power restored, or note by a named officer; never by clearing (protective)',
});

interface Limits {
  noticeD: number;
  finalMin: number;
  basisTypes: readonly string[];
  livingClasses: readonly string[];
}

/** Most loads change nothing here: then the answers stay what they were. */
const answers = unchanged(
  (cuts: readonly EffectiveEvent[], restorations: readonly EffectiveEvent[], limits: Limits, living: string, unbased: string): readonly Verdict[] => {
    const fedToLiving = new Set<string>(JSON.parse(living));
    const withoutBasis = new Set<string>(JSON.parse(unbased));
    return cuts.map((cut) => {
      const restored = restorationIn(restorations, cut);
      if (restored) return clear(cut.id, { evidence: [cut, restored] });
      const faults = [
        ...(withoutBasis.has(cut.id) ? ['basis'] : []),
        ...noticeFaults(cut, limits),
        ...(fedToLiving.has(cut.facts.accountNo) ? ['living-load'] : []),
      ];
      const reason = { evidence: [cut], numbers: { faults: faults.join(' ') } };
      return faults.length ? hit(cut.id, 'high', reason) : clear(cut.id, reason);
    });
  },
);

function noticeFaults(cut: EffectiveEvent, { noticeD, finalMin }: Limits): string[] {
  const at = effectiveAt(cut);
  const notice = instant(cut.facts.noticeServedAt);
  const final = instant(cut.facts.finalNoticeAt);
  return [
    ...(cut.facts.approvedBy ? [] : ['approval']),
    ...(notice !== undefined && at - notice >= days(noticeD) ? [] : ['notice']),
    ...(final !== undefined && at - final >= hours(finalMin / 60) ? [] : ['final-notice']),
  ];
}

/** A basis that has not arrived yet is not held against the cut; a missing, retracted or wrong one is. */
function hasBasis(view: CaseView, { facts }: EffectiveEvent, types: readonly string[]): boolean {
  if (!facts.basisEventId) return false;
  const basis = view.byId(facts.basisEventId);
  if (basis) return types.includes(basis.type);
  return retraction(view.of('event.corrected'), facts.basisEventId) === undefined;
}
const retraction = firstFor(({ facts }: EffectiveEvent, id: string) => facts.targetEventId === id && facts.effect === 'retract');
