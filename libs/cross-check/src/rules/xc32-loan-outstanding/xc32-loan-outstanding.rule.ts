import type { EffectiveEvent } from '@quanlian/contracts';
import { NO_EVENTS } from '../../case-view';
import { Decimal, decimal, text } from '../../reading/decimals';
import { grouped } from '../../reading/grouped';
import { latest } from '../../reading/latest';
import { confirmation, confirmedAt } from '../../reading/site';
import { days, instant } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, earliest, hit, insufficient } from '../../verdict';

export const loanOutstanding = defineRule({
  code: 'XC32',
  slug: 'loan-outstanding',
  zh: '贷款未收回',
  en: 'Loan outstanding or drawn',
  question: {
    zh: '查实之后贷款是否仍未收回,或又被提用?',
    en: 'Is a loan still out, or drawn, after the confirmation?',
  },
  window: '90 days after the confirmation',
  severity: 'medium; high for a new drawing',
  basis: ['notice 1283, art. 16'],
  inputs: ['site.confirmed', 'loan.recalled', 'credit.revoked'],
  thresholds: { dueD: 90 },
  check: (view, { dueD }) => {
    const confirmed = confirmation(view);
    if (!confirmed) return [];
    const [recalls, draws] = [byLoan(view.of('loan.recalled')), byLoan(view.of('loan.drawn'))];
    const loans = new Set([...recalls.keys(), ...draws.keys()]);
    if (!loans.size) return [insufficient(confirmed.id, ['loan.recalled'], { evidence: [confirmed] })];
    const due = confirmedAt(confirmed) + days(dueD);
    return [...loans].map((loan) => {
      const about = `bank-token:${loan}`;
      const state = lastState(recalls.get(loan) ?? NO_EVENTS);
      const drawn = (draws.get(loan) ?? NO_EVENTS).filter(
        (event) => drawnOn(event) > confirmedAt(confirmed) && (!state || asOf(state) < drawnOn(event) || !settled(state)),
      );
      const reason = {
        evidence: [confirmed, state, ...drawn],
        numbers: () => ({ outstandingCny: state ? text(decimal(state.facts.outstandingCny) ?? new Decimal(0), 2) : 'not stated' }),
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

const byLoan = grouped(({ facts }: EffectiveEvent) => [String(facts.loanToken)]);
const lastState = latest(asOf);
