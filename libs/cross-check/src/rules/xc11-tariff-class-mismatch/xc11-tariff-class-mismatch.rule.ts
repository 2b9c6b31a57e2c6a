import { beijingDate } from '@quanlian/contracts';
import { aspect } from '../../reading/aspect';
import { decimal, limitOf, text } from '../../reading/decimals';
import { settlementOf, unsettled } from '../../reading/flatness';
import { grouped } from '../../reading/grouped';
import { listedFor } from '../../reading/listed';
import { Load, loadsOf } from '../../reading/load';
import { confirmation } from '../../reading/site';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient, Reason } from '../../verdict';

export const tariffClassMismatch = defineRule({
  code: 'XC11',
  slug: 'tariff-class-mismatch',
  zh: '电价类别不符',
  en: 'Tariff class mismatch',
  question: {
    zh: '居民或农业电价下,是否有连续的高负荷?',
    en: 'Does a steady high load run on a cheap tariff?',
  },
  window: '14 days outside the season',
  severity: 'medium',
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
    const settlement = confirmation(view) ? undefined : settlementOf(view);
    return [...byAccounts(cheapLoads(view, limits))].map(([about, loads]) => {
      const open = settlement && unsettled(oddAmong(loads, limits), settlement).at(-1);
      if (open) return hit(about, 'medium', reasonFor(open));
      const judged = judgedAmong(loads, limits).at(-1);
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

const cheapAmong = listedFor((load: Load, limits: Limits) => (minimumFor(load.event.facts.tariffClass, limits) ? load : undefined));
const cheapLoads = aspect((known, limits: Limits) => cheapAmong(loadsOf(known), limits));
const byAccounts = grouped(({ accounts }: Load) => [accounts.join('+')]);

/** Those with enough data. */
const judgedAmong = listedFor((load: Load, { windowD }: Limits) => (load.days >= windowD && decimal(load.event.facts.loadFactor) ? load : undefined));

/** Too high and too even for what the tariff is for. */
const oddAmong = listedFor((load: Load, limits: Limits) => {
  const { tariffClass, loadFactor } = load.event.facts;
  const isEven = load.days >= limits.windowD && decimal(loadFactor)?.gte(limitOf(limits.loadFactor));
  const isHigh = load.mean.gte(limitOf(minimumFor(tariffClass, limits)!));
  return isEven && isHigh && !inSeason(load, limits.seasonMonths) ? load : undefined;
});

const minimumFor = (tariffClass: unknown, { minKwResidential, minKwAgricultural }: Limits): string | undefined =>
  tariffClass === 'residential' ? minKwResidential : tariffClass === 'agricultural' ? minKwAgricultural : undefined;

const inSeason = ({ event, from }: Load, months: Limits['seasonMonths']): boolean =>
  months[event.facts.tariffClass]?.includes(Number(beijingDate(from).slice(5, 7))) ?? false;

const reasonFor = ({ event, mean }: Load): Reason => ({
  evidence: [event],
  numbers: () => ({ meanKw: text(mean), loadFactor: text(decimal(event.facts.loadFactor)!), tariffClass: String(event.facts.tariffClass) }),
});
