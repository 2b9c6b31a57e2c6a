import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../../case-view';
import { firstFor, grouped } from '../../reading/lists';
import { latestLoad, Load, loadsOf } from '../../reading/load';
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
  check: (view, limits) =>
    view.of('power-supply.cut').map((cut) => {
      const restored = restorationOf(view, cut);
      if (restored) return clear(cut.id, { evidence: [cut, restored] });
      const faults = faultsOf(view, cut, limits);
      const reason = { evidence: [cut], numbers: { faults: faults.join(' ') } };
      return faults.length ? hit(cut.id, 'high', reason) : clear(cut.id, reason);
    }),
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

function faultsOf(view: CaseView, cut: EffectiveEvent, { noticeD, finalMin, basisTypes, livingClasses }: Limits): string[] {
  const at = effectiveAt(cut);
  const notice = instant(cut.facts.noticeServedAt);
  const final = instant(cut.facts.finalNoticeAt);
  return [
    ...(lacksBasis(view, cut, basisTypes) ? ['basis'] : []),
    ...(cut.facts.approvedBy ? [] : ['approval']),
    ...(notice !== undefined && at - notice >= days(noticeD) ? [] : ['notice']),
    ...(final !== undefined && at - final >= hours(finalMin / 60) ? [] : ['final-notice']),
    ...(feedsLiving(view, cut, livingClasses) ? ['living-load'] : []),
  ];
}

/** A basis that has not arrived yet is not held against the cut; a missing, retracted or wrong one is. */
function lacksBasis(view: CaseView, { facts }: EffectiveEvent, types: readonly string[]): boolean {
  if (!facts.basisEventId) return true;
  const basis = view.byId(facts.basisEventId);
  if (basis) return !types.includes(basis.type);
  return retraction(view.of('event.corrected'), facts.basisEventId) !== undefined;
}
const retraction = firstFor(({ facts }: EffectiveEvent, id: string) => facts.targetEventId === id && facts.effect === 'retract');

const loadsByAccount = grouped(({ accounts }: Load) => accounts);

function feedsLiving(view: CaseView, { facts }: EffectiveEvent, classes: readonly string[]): boolean {
  const loads = loadsByAccount(loadsOf(view)).get(facts.accountNo);
  const load = loads && latestLoad(loads);
  return load !== undefined && classes.includes(load.event.facts.tariffClass);
}
