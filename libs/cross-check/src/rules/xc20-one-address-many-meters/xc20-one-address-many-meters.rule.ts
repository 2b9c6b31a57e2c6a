import { decimal, text, total } from '../../reading/decimals';
import { keysOf } from '../../reading/keys';
import { Load, loadsOf } from '../../reading/load';
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
  check: (view, { accounts, splitKva, windowD }) => {
    const cut = cutAccounts(view);
    const single = loadsOf(view).filter((load) => load.accounts.length === 1 && !cut.has(load.accounts[0]!));
    const premises = new Set(single.flatMap(({ event }) => keysOf(event, 'address', 'facility', 'park')));
    return [...premises].flatMap((about) => {
      const here = new Map<string, Load>();
      for (const load of single) if (keysOf(load.event, 'address', 'facility', 'park').includes(about)) here.set(load.accounts[0]!, load);
      const small = [...here.values()].filter(({ event }) => decimal(event.facts.contractKva)?.lt(splitKva));
      if (here.size < accounts) return [clear(about, { numbers: { accounts: here.size } })];
      const opened = small.map(({ event }) => instant(event.facts.accountOpenedOn)).filter((at): at is number => at !== undefined);
      if (opened.length < accounts) return [insufficient(about, ['accountOpenedOn', 'contractKva'], { evidence: small.map(({ event }) => event) })];
      const near = openedTogether(small, days(windowD));
      const sum = total(near.map(({ event }) => decimal(event.facts.contractKva)));
      const reason = { evidence: near.map(({ event }) => event), numbers: { accounts: near.length, kva: text(sum) } };
      return [near.length >= accounts && sum.gte(splitKva) ? hit(about, 'medium', reason) : clear(about, reason)];
    });
  },
  proves: 'capacity splitting to dodge large-user review',
  nextAction: 'joint review of accounts',
  responsible: ['energy (grid)'],
  falsePositives: ['shopping street', 'apartments', 'industrial incubator'],
  resolvedBy: 'corrected below the limit, un-merged, or cut; also site.cleared, or retraction of an event it needs',
});

/** The largest set of accounts opened within one window. */
function openedTogether(loads: readonly Load[], window: number): Load[] {
  const dated = loads.flatMap((load) => {
    const opened = instant(load.event.facts.accountOpenedOn);
    return opened === undefined ? [] : [{ load, opened }];
  });
  const sets = dated.map(({ opened: first }) => dated.filter(({ opened }) => opened >= first && opened <= first + window).map(({ load }) => load));
  return sets.reduce((best, set) => (set.length > best.length ? set : best), []);
}
