import type { EffectiveEvent } from '@quanlian/contracts';
import { Decimal, decimal, text } from '../../reading/decimals';
import { latestBy } from '../../reading/keys';
import { confirmation, confirmedAt } from '../../reading/site';
import { days, instant } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, earliest, hit, insufficient } from '../../verdict';

export const loanOutstanding = defineRule({
  code: 'XC32',
  slug: 'loan-outstanding',
  zh: '贷款未收回',
  en: 'Loan outstanding or drawn',
  basis: ['notice 1283, art. 16'],
  inputs: ['site.confirmed', 'loan.recalled', 'credit.revoked'],
  thresholds: { dueD: 90 },
  check: (view, { dueD }) => {
    const confirmed = confirmation(view);
    if (!confirmed) return [];
    const loans = new Set([...view.of('loan.recalled'), ...view.of('loan.drawn')].map(({ facts }) => String(facts.loanToken)));
    if (!loans.size) return [insufficient(confirmed.id, ['loan.recalled'], { evidence: [confirmed] })];
    const due = confirmedAt(confirmed) + days(dueD);
    return [...loans].map((loan) => {
      const about = `bank-token:${loan}`;
      const own = (type: string) => view.of(type).filter(({ facts }) => facts.loanToken === loan);
      const state = latestBy(own('loan.recalled'), asOf);
      const drawn = own('loan.drawn').filter(
        (event) => drawnOn(event) > confirmedAt(confirmed) && (!state || asOf(state) < drawnOn(event) || !settled(state)),
      );
      const reason = {
        evidence: [confirmed, state, ...drawn],
        numbers: { outstandingCny: state ? text(decimal(state.facts.outstandingCny) ?? new Decimal(0), 2) : 'not stated' },
        wakeAt: earliest(view.now, due),
      };
      if (drawn.length) return hit(about, 'high', reason);
      if (!state) return insufficient(about, ['loan.recalled'], reason);
      return view.now >= due && !settled(state) ? hit(about, 'medium', reason) : clear(about, reason);
    });
  },
  proves: 'article 16',
  nextAction: 'recall plan, supervisory letter',
  responsible: ['finance'],
  falsePositives: ['restructuring by court', 'guarantee in execution'],
  resolvedBy: 'outstanding = 0; also site.cleared, or retraction of an event it needs',
});

const asOf = ({ facts, occurredAt }: EffectiveEvent): number => instant(facts.asOf) ?? occurredAt;
const drawnOn = ({ facts, occurredAt }: EffectiveEvent): number => instant(facts.drawnOn) ?? occurredAt;
const settled = ({ facts }: EffectiveEvent): boolean => decimal(facts.outstandingCny)?.lte(0) ?? false;
