import { beijingDate, EffectiveEvent } from '@quanlian/contracts';
import { requiredStart } from '@quanlian/tariff';
import { answeredEach } from '../../reading/answered';
import type { Asked } from '../../reading/answered';
import { aspect } from '../../reading/aspect';
import { carried } from '../../reading/carried';
import { concerning } from '../../reading/concerning';
import type { Concerned } from '../../reading/docket';
import { grouped } from '../../reading/grouped';
import { firstOccurred, latestFor } from '../../reading/latest';
import { accountsOf } from '../../reading/load';
import { remembered, rememberedText } from '../../reading/remembered';
import { confirmation } from '../../reading/site';
import { BillLimits, judged } from './judged-bill';
import { defineRule } from '../../define-rule';
import type { Verdict } from '../../verdict';

export const surchargeMiscalculated = defineRule({
  code: 'XC36',
  slug: 'surcharge-miscalculated',
  zh: '加价计算错误',
  en: 'Surcharge miscalculated',
  question: {
    zh: '加价电费的金额、标准、范围和起点是否正确?',
    en: 'Are amount, rate, scope and start of the surcharge right?',
  },
  window: 'each day of the bill',
  severity: 'medium; high over 100,000 CNY',
  basis: ['notice 1283, art. 13'],
  inputs: ['surcharge.billed', 'surcharge.imposed', 'load-profile.summarised'],
  thresholds: { abs: '1', rel: '0.001', highCny: '100000' },
  check: (view, limits) => {
    const bills = view.of('surcharge.billed');
    if (!bills.length) return [];
    const owed: Owed = [view.of('surcharge.imposed'), firstOccurred(view.of('project.listed')), confirmation(view), firstDays(bills), limits];
    return answers(bills, { now: view.now, concerns: [meteredBills(view)], given: owed });
  },
  proves: 'wrong money',
  nextAction: 'event.corrected + re-bill or refund',
  responsible: ['energy (grid)'],
  falsePositives: ['estimated read', 'later true-up'],
  resolvedBy: 'bill corrected; also site.cleared, or retraction of an event it needs',
});

type Event = EffectiveEvent | undefined;

const spanOf = ({ from, to }: EffectiveEvent['facts'], accounts: readonly string[] = []): string =>
  `${from} ${to} ${accounts.length > 1 ? [...accounts].sort().join('+') : (accounts[0] ?? '')}`;

/** Only a meter summary of exactly the billed days and accounts can speak against the billed energy: the last of them. */
const meteredFor = concerning({
  marksOfPaper: remembered(({ facts }: EffectiveEvent) => [spanOf(facts, facts.accountNos)]),
  marksOfReading: (event: EffectiveEvent) => [spanOf(event.facts, accountsOf(event))],
  says: (_bill: EffectiveEvent, summary: EffectiveEvent) => summary,
});
type Metered = Concerned<EffectiveEvent, EffectiveEvent>;
const meteredBills = aspect((known): Metered => meteredFor(known.of('surcharge.billed'), known.of('load-profile.summarised')));

/** What decides how much was owed, and from when. */
type Owed = readonly [impositions: readonly EffectiveEvent[], listing: Event, confirmed: Event, firstDays: string, limits: BillLimits];

/** As few loads are about billed days, most leave every answer as it is. */
const answers = answeredEach((bill: EffectiveEvent, { concerns: [metered], given }: Asked<readonly [Metered], Owed>): Verdict => {
  const [impositions, listing, confirmed, days, limits] = given;
  const start = isContinued(bill, days) ? undefined : requiredFor(bill, listing, confirmed);
  return judged(bill, impositionOf(impositions, bill), metered.of(bill).at(-1), start, limits);
});

const impositionOf = latestFor(({ facts, occurredAt }: EffectiveEvent, { facts: billed }: EffectiveEvent) =>
  facts.effectiveFrom <= billed.to && shareAccount(facts.accountNos, billed.accountNos) ? occurredAt : undefined,
);

const byAccount = grouped(({ facts }: EffectiveEvent): readonly string[] => [...new Set<string>(facts.accountNos)]);
const firstDay = carried({ begin: () => NEVER, take: (day, { facts }: EffectiveEvent) => (facts.from < day ? String(facts.from) : day) });
const NEVER = '~';

/** Since when each account is billed: as text, so that it is another one only where an account or an earlier day was added. */
const firstDays = (bills: readonly EffectiveEvent[]): string =>
  JSON.stringify([...byAccount(bills)].map(([account, own]) => [account, firstDay(own)] as const));
const dayOf = rememberedText((days: string): ReadonlyMap<string, string> => new Map(JSON.parse(days)), 100);

/** Only the first bill of an account can start too late: later ones continue it. */
const isContinued = ({ facts }: EffectiveEvent, days: string): boolean =>
  (facts.accountNos ?? []).some((account: string) => (dayOf(days).get(account) ?? NEVER) < facts.from);

const requiredFor = ({ jurisdiction }: EffectiveEvent, listing: Event, confirmed: Event): string | undefined =>
  requiredStart({ jurisdiction, miningStart: confirmed?.facts.startedOn, listedOn: listing && beijingDate(listing.occurredAt) });

const shareAccount = (a: readonly string[] = [], b: readonly string[] = []): boolean => a.some((account) => b.includes(account));
