import type { EffectiveEvent } from '@quanlian/contracts';
import { aspect } from '../../reading/aspect';
import { Decimal, decimal, limitOf, text, total } from '../../reading/decimals';
import { grouped } from '../../reading/grouped';
import { keysOf } from '../../reading/keys';
import { listed } from '../../reading/listed';
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
  question: {
    zh: '同一地址是否拆成多个小户号以规避容量门槛?',
    en: 'Was capacity split among small meters at one address?',
  },
  window: 'accounts opened within 180 days',
  severity: 'medium',
  basis: ['notice 1283, art. 5'],
  inputs: ['load-profile.summarised', 'enterprise-record.changed'],
  thresholds: { accounts: 3, splitKva: '315', windowD: 180 },
  check: (view, { accounts, splitKva, windowD }) => {
    const cut = cutAccounts(view);
    return [...byPremises(loadsAtPremises(view))].flatMap(([about, loads]) => {
      const here = [...byAccount(loads)].flatMap(([account, own]) => (cut.has(account) ? [] : own.at(-1)!));
      if (here.length === 0) return [];
      if (here.length < accounts) return clear(about, { numbers: { accounts: here.length } });
      const small = here.flatMap((last) => smallSupply(last, splitKva) ?? []);
      const dated = small.filter(({ opened }) => opened !== undefined);
      if (dated.length < accounts) return insufficient(about, ['accountOpenedOn', 'contractKva'], { evidence: small.map(({ event }) => event) });
      const near = openedTogether(dated, days(windowD));
      const sum = total(near.map(({ kva }) => kva));
      const reason = { evidence: near.map(({ event }) => event), numbers: () => ({ accounts: near.length, kva: text(sum) }) };
      return near.length >= accounts && sum.gte(limitOf(splitKva)) ? hit(about, 'medium', reason) : clear(about, reason);
    });
  },
  proves: 'capacity splitting to dodge large-user review',
  nextAction: 'joint review of accounts',
  responsible: ['energy (grid)'],
  falsePositives: ['shopping street', 'apartments', 'industrial incubator'],
  resolvedBy: 'corrected below the limit, un-merged, or cut; also site.cleared, or retraction of an event it needs',
});

/** Of one account. A cut takes the account out and not its loads, so that no cut asks for all of them to be read again. */
const alone = listed((load: Load) => (load.accounts.length === 1 && hasPremises(load) ? load : undefined));
const loadsAtPremises = aspect((known) => alone(loadsOf(known)));
/** A park is common property: what many firms have in common is nobody's address. */
const premisesOf = ({ event }: Load): readonly string[] => [...new Set(keysOf(event, 'address', 'facility'))];
const hasPremises = ({ event }: Load): boolean => event.keys.some(({ kind }) => kind === 'address' || kind === 'facility');
const byPremises = grouped(premisesOf);
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
