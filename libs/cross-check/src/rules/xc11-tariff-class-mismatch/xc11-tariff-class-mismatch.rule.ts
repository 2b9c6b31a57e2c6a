import { beijingDate } from '@quanlian/contracts';
import { decimal, text } from '../../reading/decimals';
import { loadsOf } from '../../reading/load';
import { settledBy } from '../../reading/flatness';
import { confirmation } from '../../reading/site';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const tariffClassMismatch = defineRule({
  code: 'XC11',
  slug: 'tariff-class-mismatch',
  zh: '电价类别不符',
  en: 'Tariff class mismatch',
  basis: ['notice 1283, art. 5'],
  inputs: ['load-profile.summarised', 'inspection.conducted'],
  thresholds: {
    minKwResidential: '3',
    minKwAgricultural: '20',
    loadFactor: '0.90',
    windowD: 14,
    seasonMonths: { residential: [11, 12, 1, 2, 3], agricultural: [4, 5, 6, 7, 8, 9] } as Record<string, readonly number[]>,
  },
  check: (view, { minKwResidential, minKwAgricultural, loadFactor, windowD, seasonMonths }) =>
    loadsOf(view).flatMap((load) => {
      const tariffClass = String(load.event.facts.tariffClass);
      const minimum = { residential: minKwResidential, agricultural: minKwAgricultural }[tariffClass];
      if (!minimum) return [];
      const about = load.accounts.join('+');
      const factor = decimal(load.event.facts.loadFactor);
      if (load.days < windowD || !factor) return [insufficient(about, ['14 days of load'])];
      const inSeason = seasonMonths[tariffClass]?.includes(Number(beijingDate(load.from).slice(5, 7))) ?? false;
      const reason = { evidence: [load.event], numbers: { meanKw: text(load.mean), loadFactor: text(factor), tariffClass } };
      const odd = load.mean.gte(minimum) && factor.gte(loadFactor) && !inSeason;
      return [odd && !confirmation(view) && !settledBy(view, load) ? hit(about, 'medium', reason) : clear(about, reason)];
    }),
  proves: 'cheap-tariff abuse; state units on residential tariff',
  nextAction: 're-class tariff, inspect',
  responsible: ['energy (grid)'],
  falsePositives: ['aquaculture aerators', 'home medical', 'dormitory heating', 'EV pile'],
  resolvedBy: 'as XC10; also site.cleared, or retraction of an event it needs',
});
