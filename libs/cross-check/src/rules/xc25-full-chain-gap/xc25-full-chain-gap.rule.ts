import { dutyStart } from '../../reading/duty';
import { imposedLegs } from '../../reading/measures';
import { confirmation } from '../../reading/site';
import { days, instant } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, earliest, hit } from '../../verdict';

export const fullChainGap = defineRule({
  code: 'XC25',
  slug: 'full-chain-gap',
  zh: '全链条措施缺口',
  en: 'Full-chain gap',
  basis: ['notice 1283, art. 18'],
  inputs: [
    'site.confirmed',
    'power-supply.cut',
    'surcharge.imposed',
    'market-access.cancelled',
    'credit.revoked',
    'tax-benefit.cancelled',
    'subsidy.cancelled',
    'project.listed',
    'exposure.none-found',
  ],
  thresholds: {
    dueD: 30,
    high: 3,
    legs: {
      list: '2021-09-24',
      power: '2021-09-24',
      surcharge: '2021-09-24',
      market: '2021-09-24',
      credit: '2021-09-24',
      payment: '2021-09-24',
      tax: '2021-09-24',
      subsidy: '2021-09-24',
    } as Record<string, string>,
    answers: { 'grid-supply': ['power', 'surcharge'] } as Record<string, readonly string[]>,
  },
  check: (view, { dueD, high, legs, answers }) => {
    const confirmed = confirmation(view);
    if (!confirmed) return [];
    const denied = view.of('exposure.none-found').flatMap(({ facts }) => answers[facts.measure] ?? [String(facts.measure)]);
    const answered = new Set([...imposedLegs(view), ...denied]);
    const owed = Object.entries(legs).flatMap(([leg, inForceFrom]) => {
      const start = dutyStart(view, confirmed, instant(inForceFrom)!);
      return start === undefined || answered.has(leg) ? [] : [{ leg, due: start + days(dueD) }];
    });
    const gaps = owed.filter(({ due }) => view.now >= due).map(({ leg }) => leg);
    const wakeAt = earliest(view.now, ...owed.map(({ due }) => due), ...Object.values(legs).map((date) => instant(date)));
    const reason = { evidence: [confirmed], numbers: { gaps: gaps.join(' '), count: gaps.length }, wakeAt };
    return [gaps.length ? hit(confirmed.id, gaps.length >= high ? 'high' : 'medium', reason) : clear(confirmed.id, reason)];
  },
  proves: 'chain incomplete',
  nextAction: 'chase each agency',
  responsible: ['ndrc'],
  falsePositives: ['stay by appeal', 'private supply', 'human waiver'],
  resolvedBy: 'every leg answered; also site.cleared, or retraction of an event it needs',
});
