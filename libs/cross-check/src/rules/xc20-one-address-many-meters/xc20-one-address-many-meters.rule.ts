import type { EffectiveEvent } from '@quanlian/contracts';
import { Decimal, decimal, limitOf, text, total } from '../../reading/decimals';
import { grouped } from '../../reading/grouped';
import { keysOf } from '../../reading/keys';
import { listedGiven } from '../../reading/listed';
import { byAccount, Load, loadsOf } from '../../reading/load';
import { rememberedFor } from '../../reading/remembered';
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
    [...byPremises(suppliedAlone(loadsOf(view), cutAccounts(view)))].map(([about, loads]) => {
      const here = byAccount(loads);
      if (here.size < accounts) return clear(about, { numbers: { accounts: here.size } });
      const small = [...here.values()].flatMap((own) => smallSupply(own.at(-1)!, splitKva) ?? []);
      const dated = small.filter(({ opened }) => opened !== undefined);
      if (dated.length < accounts) return insufficient(about, ['accountOpenedOn', 'contractKva'], { evidence: small.map(({ event }) => event) });
      const near = openedTogether(dated, days(windowD));
      const sum = total(near.map(({ kva }) => kva));
      const reason = { evidence: near.map(({ event }) => event), numbers: () => ({ accounts: near.length, kva: text(sum) }) };
      return near.length >= accounts && sum.gte(limitOf(splitKva)) ? hit(about, 'medium', reason) : clear(about, reason);
    }),
  proves: 'capacity splitting to dodge large-user review',
  nextAction: 'joint review of accounts',
  responsible: ['energy (grid)'],
  falsePositives: ['shopping street', 'apartments', 'industrial incubator'],
  resolvedBy: 'corrected below the limit, un-merged, or cut; also site.cleared, or retraction of an event it needs',
});

/** Of one supplied account. */
const suppliedAlone = listedGiven((load: Load, cut: ReadonlySet<string>) =>
  load.accounts.length === 1 && !cut.has(load.accounts[0]!) ? load : undefined,
);
const byPremises = grouped(({ event }: Load) => [...new Set(keysOf(event, 'address', 'facility', 'park'))]);
interface Supply {
  event: EffectiveEvent;
  kva: Decimal;
  opened?: number;
}

/** An account too small for the review of large users. */
const smallSupply = rememberedFor(({ event }: Load, splitKva: string): Supply | undefined => {
  const kva = decimal(event.facts.contractKva);
  return kva?.lt(limitOf(splitKva)) ? { event, kva, opened: instant(event.facts.accountOpenedOn) } : undefined;
});

/** The largest set of accounts opened within one window. */
function openedTogether(dated: readonly Supply[], window: number): Supply[] {
  const sets = dated.map(({ opened: first }) => dated.filter(({ opened }) => opened! >= first! && opened! <= first! + window));
  return sets.reduce((best, set) => (set.length > best.length ? set : best), []);
}
