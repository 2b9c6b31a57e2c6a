import type { EffectiveEvent } from '@quanlian/contracts';
import { text } from '../../reading/decimals';
import { grouped } from '../../reading/grouped';
import { effectiveAt } from '../../reading/site';
import { days } from '../../reading/times';
import { apart, byToken, flowsIn, inflowOf } from './flows';
import type { Flow } from './flows';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const paymentRerouted = defineRule({
  code: 'XC33',
  slug: 'payment-rerouted',
  zh: '支付绕行',
  en: 'Payments rerouted',
  question: {
    zh: '停止支付服务后,关联账户是否接走了资金?',
    en: 'Did another account of the group take the money after the service was stopped?',
  },
  window: '60 days after the stop; 90 days before it',
  severity: 'medium',
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
      const prior = apart(flows.filter(({ tokens, from, to }) => tokens.includes(token) && to > at - days(priorD) && from < at));
      if (!prior.length) return insufficient(stop.id, ['fund-flow.flagged before the stop'], { evidence: [stop] });
      const monthly = inflowOf(prior)
        .times(monthD)
        .div(prior.reduce((sum, flow) => sum + flow.days, 0));
      const elsewhere = flows.filter(({ tokens, from, to }) => to > at && from < at + days(windowD) && !tokens.some((other) => stopped.has(other)));
      const rerouted = [...byToken(elsewhere).values()].map(apart).find((received) => inflowOf(received).gte(monthly.times(ratio))) ?? [];
      const reason = { evidence: [stop, ...eventsIn(prior), ...eventsIn(rerouted)], numbers: () => ({ monthlyCny: text(monthly, 2) }) };
      return rerouted.length ? hit(stop.id, 'medium', reason) : clear(stop.id, reason);
    });
  },
  proves: 'evasion',
  nextAction: 'AML review',
  responsible: ['pbc'],
  falsePositives: ['normal treasury pooling'],
  resolvedBy: 'second account stopped; also site.cleared, or retraction of an event it needs',
});

const eventsIn = (flows: readonly Flow[]): EffectiveEvent[] => flows.map(({ event }) => event);
const stoppedTokens = grouped(({ facts }: EffectiveEvent) => [String(facts.accountToken)]);
