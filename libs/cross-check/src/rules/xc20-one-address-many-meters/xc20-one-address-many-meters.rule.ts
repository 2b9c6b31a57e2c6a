import type { EffectiveEvent } from '@quanlian/contracts';
import { carriedGiven } from '../../reading/carried';
import { decimal, text, total } from '../../reading/decimals';
import { keysOf } from '../../reading/keys';
import { Load, loadsOf } from '../../reading/load';
import { remembered } from '../../reading/remembered';
import { cutAccounts } from '../../reading/site';
import { days, instant } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const oneAddressManyMeters = defineRule({
  code: 'XC20',
  slug: 'one-address-many-meters',
  zh: '一址多表拆分容量',
  en: 'One address, many meters',
  basis: ['notice 1283, art. 5'],
  inputs: ['load-profile.summarised', 'enterprise-record.changed'],
  thresholds: { accounts: 3, splitKva: '315', windowD: 180 },
  check: (view, { accounts, splitKva, windowD }) =>
    [...premisesOf(loadsOf(view), cutAccounts(view))].map(([about, here]) => {
      if (here.size < accounts) return clear(about, { numbers: { accounts: here.size } });
      const small = [...here.values()].filter(({ event }) => decimal(event.facts.contractKva)?.lt(splitKva));
      const dated = small.filter(({ event }) => instant(event.facts.accountOpenedOn) !== undefined);
      if (dated.length < accounts) return insufficient(about, ['accountOpenedOn', 'contractKva'], { evidence: small.map(({ event }) => event) });
      const near = openedTogether(dated, days(windowD));
      const sum = total(near.map(({ event }) => decimal(event.facts.contractKva)));
      const reason = { evidence: near.map(({ event }) => event), numbers: () => ({ accounts: near.length, kva: text(sum) }) };
      return near.length >= accounts && sum.gte(splitKva) ? hit(about, 'medium', reason) : clear(about, reason);
    }),
  proves: 'capacity splitting to dodge large-user review',
  nextAction: 'joint review of accounts',
  responsible: ['energy (grid)'],
  falsePositives: ['shopping street', 'apartments', 'industrial incubator'],
  resolvedBy: 'corrected below the limit, un-merged, or cut; also site.cleared, or retraction of an event it needs',
});

const premisesIn = remembered((event: EffectiveEvent): readonly string[] => keysOf(event, 'address', 'facility', 'park'));

/** The last summary of each supplied account, by the premises that it names. */
const premisesOf = carriedGiven(
  (_cut: ReadonlySet<string>): Map<string, Map<string, Load>> => new Map(),
  (premises, load: Load, cut) => {
    const [account] = load.accounts;
    if (account === undefined || load.accounts.length > 1 || cut.has(account)) return premises;
    for (const about of premisesIn(load.event)) premises.set(about, (premises.get(about) ?? new Map<string, Load>()).set(account, load));
    return premises;
  },
);

/** The largest set of accounts opened within one window. */
function openedTogether(loads: readonly Load[], window: number): Load[] {
  const dated = loads.map((load) => ({ load, opened: instant(load.event.facts.accountOpenedOn)! }));
  const sets = dated.map(({ opened: first }) => dated.filter(({ opened }) => opened >= first && opened <= first + window).map(({ load }) => load));
  return sets.reduce((best, set) => (set.length > best.length ? set : best), []);
}
