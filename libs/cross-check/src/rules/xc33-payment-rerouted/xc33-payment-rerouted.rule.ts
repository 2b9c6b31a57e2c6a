import type { EffectiveEvent } from '@quanlian/contracts';
import { Decimal, decimal, text } from '../../reading/decimals';
import { grouped } from '../../reading/grouped';
import { keysOf, label } from '../../reading/keys';
import { listed } from '../../reading/listed';
import { effectiveAt } from '../../reading/site';
import { dateWindow, days } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const paymentRerouted = defineRule({
  code: 'XC33',
  slug: 'payment-rerouted',
  zh: '支付绕行',
  en: 'Payments rerouted',
  basis: ['notice 1283, art. 16'],
  inputs: ['payment-service.stopped', 'fund-flow.flagged', 'entity.merged'],
  thresholds: { windowD: 60, priorD: 90, monthD: 30, ratio: '0.50' },
  check: (view, { windowD, priorD, monthD, ratio }) => {
    const stops = view.of('payment-service.stopped');
    if (!stops.length) return [];
    const flows = flowsIn(view.of('fund-flow.flagged'));
    const stopped = stoppedTokens(stops);
    return stops.map((stop) => {
      const [at, token] = [effectiveAt(stop), String(stop.facts.accountToken)];
      const prior = flows.find(({ tokens, from, to }) => tokens.includes(token) && to > at - days(priorD) && from < at);
      if (!prior) return insufficient(stop.id, ['fund-flow.flagged before the stop'], { evidence: [stop] });
      const monthly = prior.inflow.times(monthD).div(prior.days);
      const limit = monthly.times(ratio);
      const isElsewhere = ({ tokens, from, to }: Flow) =>
        tokens.length > 0 && to > at && from < at + days(windowD) && !tokens.some((other) => stopped.has(other));
      const rerouted = flows.find((flow) => isElsewhere(flow) && flow.inflow.gte(limit));
      const reason = { evidence: [stop, prior.event, rerouted?.event], numbers: () => ({ monthlyCny: text(monthly, 2) }) };
      return rerouted ? hit(stop.id, 'medium', reason) : clear(stop.id, reason);
    });
  },
  proves: 'evasion',
  nextAction: 'AML review',
  responsible: ['pbc'],
  falsePositives: ['normal treasury pooling'],
  resolvedBy: 'second account stopped; also site.cleared, or retraction of an event it needs',
});

interface Flow {
  event: EffectiveEvent;
  from: number;
  to: number;
  days: number;
  inflow: Decimal;
  tokens: readonly string[];
}

const flowsIn = listed((event: EffectiveEvent): Flow | undefined => {
  const window = dateWindow({ from: event.facts.windowFrom, to: event.facts.windowTo });
  const inflow = decimal(event.facts.inflowCny);
  return window && inflow && { event, ...window, inflow, tokens: keysOf(event, 'bank-token').map(label) };
});
const stoppedTokens = grouped(({ facts }: EffectiveEvent) => [String(facts.accountToken)]);
