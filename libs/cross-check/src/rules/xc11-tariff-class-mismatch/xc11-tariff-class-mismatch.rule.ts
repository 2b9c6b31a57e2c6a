import { beijingDate } from '@quanlian/contracts';
import { carriedFor } from '../../reading/carried';
import { decimal, text } from '../../reading/decimals';
import { unsettled } from '../../reading/flatness';
import { Load, loadsOf } from '../../reading/load';
import { confirmation } from '../../reading/site';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient, Reason } from '../../verdict';

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
  check: (view, limits) => {
    const confirmed = confirmation(view);
    return [...byAccounts(loadsOf(view), limits)].map(([about, { odd, judged }]) => {
      const open = confirmed ? undefined : unsettled(view, odd).at(-1);
      if (open) return hit(about, 'medium', reasonFor(open));
      return judged ? clear(about, reasonFor(judged)) : insufficient(about, ['14 days of load']);
    });
  },
  proves: 'cheap-tariff abuse; state units on residential tariff',
  nextAction: 're-class tariff, inspect',
  responsible: ['energy (grid)'],
  falsePositives: ['aquaculture aerators', 'home medical', 'dormitory heating', 'EV pile'],
  resolvedBy: 'as XC10; also site.cleared, or retraction of an event it needs',
});

interface Limits {
  minKwResidential: string;
  minKwAgricultural: string;
  loadFactor: string;
  windowD: number;
  seasonMonths: Record<string, readonly number[]>;
}

interface Accounts {
  odd: Load[];
  /** the last one with enough data */
  judged?: Load;
}

/** Of the loads on a cheap tariff, those that are too high and too even for what the tariff is for. */
const byAccounts = carriedFor(
  (_limits: Limits): Map<string, Accounts> => new Map(),
  (found, load: Load, limits) => {
    const { tariffClass } = load.event.facts;
    const minimum = ({ residential: limits.minKwResidential, agricultural: limits.minKwAgricultural } as Record<string, string>)[tariffClass];
    if (!minimum) return found;
    const about = load.accounts.join('+');
    const accounts: Accounts = found.get(about) ?? { odd: [] };
    const factor = decimal(load.event.facts.loadFactor);
    if (load.days >= limits.windowD && factor) {
      accounts.judged = load;
      if (load.mean.gte(minimum) && factor.gte(limits.loadFactor) && !inSeason(load, limits.seasonMonths)) accounts.odd.push(load);
    }
    return found.set(about, accounts);
  },
);

const inSeason = ({ event, from }: Load, months: Limits['seasonMonths']): boolean =>
  months[event.facts.tariffClass]?.includes(Number(beijingDate(from).slice(5, 7))) ?? false;

const reasonFor = ({ event, mean }: Load): Reason => ({
  evidence: [event],
  numbers: () => ({ meanKw: text(mean), loadFactor: text(decimal(event.facts.loadFactor)!), tariffClass: String(event.facts.tariffClass) }),
});
