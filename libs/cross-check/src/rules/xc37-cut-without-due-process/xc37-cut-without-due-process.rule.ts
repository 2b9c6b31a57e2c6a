import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../../case-view';
import { latestLoad, loadsOf } from '../../reading/load';
import { effectiveAt, restorationOf } from '../../reading/site';
import { days, hours, instant } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, hit } from '../../verdict';

export const cutWithoutDueProcess = defineRule({
  code: 'XC37',
  slug: 'cut-without-due-process',
  zh: '停电程序缺失',
  en: 'Cut without due process',
  basis: ['due process: notice, approval, basis'],
  inputs: ['power-supply.cut', 'site.confirmed', 'illegal-supply.found', 'rectification.ordered'],
  thresholds: {
    noticeD: 3,
    finalMin: 30,
    basisTypes: ['site.confirmed', 'illegal-supply.found', 'rectification.ordered'] as readonly string[],
    livingClasses: ['residential'] as readonly string[],
  },
  endsWithClearing: false,
  check: (view, { noticeD, finalMin, basisTypes, livingClasses }) =>
    view.of('power-supply.cut').map((cut) => {
      const at = effectiveAt(cut);
      const notice = instant(cut.facts.noticeServedAt);
      const final = instant(cut.facts.finalNoticeAt);
      const faults = [
        ...(lacksBasis(view, cut, basisTypes) ? ['basis'] : []),
        ...(cut.facts.approvedBy ? [] : ['approval']),
        ...(notice !== undefined && at - notice >= days(noticeD) ? [] : ['notice']),
        ...(final !== undefined && at - final >= hours(finalMin / 60) ? [] : ['final-notice']),
        ...(feedsLiving(view, cut, livingClasses) ? ['living-load'] : []),
      ];
      const restored = restorationOf(view, cut);
      const reason = { evidence: [cut, restored], numbers: { faults: faults.join(' ') } };
      return faults.length && !restored ? hit(cut.id, 'high', reason) : clear(cut.id, reason);
    }),
  proves: 'measure is open to challenge',
  nextAction: 'suspend or cure, tell supervisor',
  responsible: ['energy regulator'],
  falsePositives: ['emergency safety cut', 'court order'],
  resolvedBy: 'power restored, or note by a named officer; never by clearing (protective)',
});

/** A basis that has not arrived yet is not held against the cut; a missing, retracted or wrong one is. */
function lacksBasis(view: CaseView, { facts }: EffectiveEvent, types: readonly string[]): boolean {
  if (!facts.basisEventId) return true;
  const basis = view.byId(facts.basisEventId);
  if (basis) return !types.includes(basis.type);
  return view.of('event.corrected').some((event) => event.facts.targetEventId === facts.basisEventId && event.facts.effect === 'retract');
}

function feedsLiving(view: CaseView, { facts }: EffectiveEvent, classes: readonly string[]): boolean {
  const load = latestLoad(loadsOf(view).filter(({ accounts }) => accounts.includes(facts.accountNo)));
  return load !== undefined && classes.includes(load.event.facts.tariffClass);
}
