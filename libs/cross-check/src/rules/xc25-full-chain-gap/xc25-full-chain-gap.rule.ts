import { dutyStart } from '../../reading/duty';
import { imposedLegs } from '../../reading/measures';
import { confirmation } from '../../reading/site';
import { days, instant } from '../../reading/times';
import { waivedDuties } from '../../reading/waivers';
import { defineRule } from '../../define-rule';
import { clear, earliest, hit } from '../../verdict';

export const fullChainGap = defineRule({
  code: 'XC25',
  slug: 'full-chain-gap',
  zh: '全链条措施缺口',
  en: 'Full-chain gap',
  question: {
    zh: '查实三十天后,哪些措施既未采取也未说明无涉?',
    en: 'Which legs of the chain were neither taken nor answered?',
  },
  window: '30 days after the confirmation',
  severity: 'medium for one or two legs; high from three on',
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
    duties: {
      list: ['N1283-02-2', 'N1283-03-1', 'N1283-04-1'],
      power: ['N1283-10-2'],
      surcharge: ['N1283-13-1'],
      market: ['N1283-14-1', 'N1283-14-3'],
      credit: ['N1283-16-1', 'N1283-11-2'],
      payment: ['N1283-16-2', 'PBC237-1'],
      tax: ['N1283-15-1'],
      subsidy: ['N1283-15-2', 'N1283-11-1'],
    } as Record<string, readonly string[]>,
  },
  check: (view, { dueD, high, legs, answers, duties }) => {
    const confirmed = confirmation(view);
    if (!confirmed) return [];
    const denied = view.of('exposure.none-found').flatMap(({ facts }) => answers[facts.measure] ?? [String(facts.measure)]);
    const released = waivedDuties(view.of('obligation.waived'));
    const waived = Object.keys(legs).filter((leg) => duties[leg]?.some((duty) => released.has(duty)));
    const answered = new Set([...imposedLegs(view), ...denied, ...waived]);
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
  resolvedBy: 'every leg answered, or waived by two officers; also site.cleared, or retraction of an event it needs',
});
