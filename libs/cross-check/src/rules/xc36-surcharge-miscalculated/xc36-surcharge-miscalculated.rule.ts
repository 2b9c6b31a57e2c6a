import { beijingDate, EffectiveEvent } from '@quanlian/contracts';
import { requiredStart } from '@quanlian/tariff';
import { aspect } from '../../reading/aspect';
import { concerning } from '../../reading/concerning';
import { firstFor } from '../../reading/first';
import { firstOccurred, latestFor } from '../../reading/latest';
import { accountsOf } from '../../reading/load';
import { remembered } from '../../reading/remembered';
import { confirmation } from '../../reading/site';
import { unchanged } from '../../reading/unchanged';
import { BillLimits, judged } from './judged-bill';
import { defineRule } from '../../define-rule';

export const surchargeMiscalculated = defineRule({
  code: 'XC36',
  slug: 'surcharge-miscalculated',
  zh: '加价计算错误',
  en: 'Surcharge miscalculated',
  basis: ['notice 1283, art. 13'],
  inputs: ['surcharge.billed', 'surcharge.imposed', 'load-profile.summarised'],
  thresholds: { abs: '1', rel: '0.001', highCny: '100000' },
  check: (view, limits) => {
    const bills = view.of('surcharge.billed');
    if (!bills.length) return [];
    const metered = meteredBills(view);
    const [impositions, listing] = [view.of('surcharge.imposed'), firstOccurred(view.of('project.listed'))];
    return judgedAll(bills, impositions, listing, confirmation(view), limits, metered);
  },
  proves: 'wrong money',
  nextAction: 'event.corrected + re-bill or refund',
  responsible: ['energy (grid)'],
  falsePositives: ['estimated read', 'later true-up'],
  resolvedBy: 'bill corrected; also site.cleared, or retraction of an event it needs',
});

type Event = EffectiveEvent | undefined;

const spanOf = ({ from, to }: EffectiveEvent['facts'], accounts: readonly string[] = []): string => `${from} ${to} ${[...accounts].sort().join('+')}`;

/** Only a meter summary of exactly the billed days and accounts can speak against the billed energy: the last of them. */
const meteredFor = concerning({
  marksOfPaper: remembered(({ facts }: EffectiveEvent) => [spanOf(facts, facts.accountNos)]),
  marksOfReading: remembered((event: EffectiveEvent) => [spanOf(event.facts, accountsOf(event))]),
  says: (_bill: EffectiveEvent, summary: EffectiveEvent) => summary,
});
const meteredBills = aspect((known) => meteredFor(known.of('surcharge.billed'), known.of('load-profile.summarised')));
type Metered = ReturnType<typeof meteredBills>;

/** As few loads are about billed days, most leave every answer as it is. */
const judgedAll = unchanged(
  (
    bills: readonly EffectiveEvent[],
    impositions: readonly EffectiveEvent[],
    listing: Event,
    confirmed: Event,
    limits: BillLimits,
    metered: Metered,
  ) =>
    bills.map((bill) => {
      const start = continued(bills, bill) ? undefined : requiredFor(bill, listing, confirmed);
      return judged(bill, impositionOf(impositions, bill), metered.of(bill).at(-1), start, limits);
    }),
);

const impositionOf = latestFor(({ facts, occurredAt }: EffectiveEvent, { facts: billed }: EffectiveEvent) =>
  facts.effectiveFrom <= billed.to && shareAccount(facts.accountNos, billed.accountNos) ? occurredAt : undefined,
);

/** Only the first bill of an account can start too late: later ones continue it. */
const continued = firstFor(
  ({ facts }: EffectiveEvent, { facts: billed }: EffectiveEvent) => facts.from < billed.from && shareAccount(facts.accountNos, billed.accountNos),
);

const requiredFor = ({ jurisdiction }: EffectiveEvent, listing: Event, confirmed: Event): string | undefined =>
  requiredStart({ jurisdiction, miningStart: confirmed?.facts.startedOn, listedOn: listing && beijingDate(listing.occurredAt) });

const shareAccount = (a: readonly string[] = [], b: readonly string[] = []): boolean => a.some((account) => b.includes(account));
