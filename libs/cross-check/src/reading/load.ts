import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../case-view';
import { carried, lastIn, listed } from './carried';
import { Decimal, decimal } from './decimals';
import { keysOf, label, latestBy } from './keys';
import { remembered } from './remembered';
import { dateWindow } from './times';
import { whileUnchanged } from './unchanged';

/** A metered summary of consumption. A plant's gate is generation and is read by the plant rules only. */
export interface Load {
  event: EffectiveEvent;
  accounts: readonly string[];
  subMetered: boolean;
  from: number;
  to: number;
  days: number;
  mean: Decimal;
}

const CONSUMER_KINDS = ['account-no', 'sub-meter', 'meter'] as const;

/** Keys under which a summary was metered: accounts, else sub-meters, else meters – an account and its own meter are one. */
export const consumerKeys = remembered(
  (event: EffectiveEvent): readonly string[] => CONSUMER_KINDS.map((kind) => keysOf(event, kind)).find((keys) => keys.length) ?? [],
);

export const accountsOf = remembered((event: EffectiveEvent): readonly string[] => {
  const lines: readonly { accountNo?: string }[] = event.facts.accounts ?? [];
  const named = [...consumerKeys(event).map(label), ...lines.flatMap(({ accountNo }) => accountNo ?? [])];
  const stated = String(event.facts.accountNo ?? '')
    .split('+')
    .filter(Boolean);
  return [...new Set(named.length ? named : stated)].sort();
});

export const isPlantSummary = ({ facts, keys }: EffectiveEvent): boolean =>
  facts.grossGenKwh !== undefined || facts.tariffClass === 'captive' || keys.some((key) => key.kind === 'plant');

export const loadOf = remembered((event: EffectiveEvent): Load | undefined => {
  if (event.type !== 'load-profile.summarised' || isPlantSummary(event)) return undefined;
  const window = dateWindow(event.facts);
  const mean = decimal(event.facts.meanKw);
  if (!window || !mean) return undefined;
  return { event, ...window, mean, accounts: accountsOf(event), subMetered: event.keys.some((key) => key.kind === 'sub-meter') };
});

const readLoads = (events: readonly EffectiveEvent[]): readonly Load[] => listed(events, 'loads', loadOf);

export const loadsOf = (view: CaseView): readonly Load[] => readLoads(view.of('load-profile.summarised'));

export const earlierLoadsOf = (view: CaseView): readonly Load[] => readLoads(view.earlierOf('load-profile.summarised'));

/** Mean power of one account in a summary, from its own line where several accounts were summarised together. */
export function meanOf(load: Load, account: string): Decimal | undefined {
  if (!load.accounts.includes(account)) return undefined;
  if (load.accounts.length === 1) return load.mean;
  const lines: readonly { accountNo?: string; meanKw?: string }[] = load.event.facts.accounts ?? [];
  return decimal(lines.find((line) => line.accountNo === account)?.meanKw);
}

/** The last load to end. */
export const latestLoad = (loads: readonly Load[]): Load | undefined => latestBy(loads, (load) => load.to);

interface WholeSite {
  accounts: Set<string>;
  loads: Load[];
}

/** A summary of the whole site: not a sub-meter, and over every account the case knows. */
export const wholeSiteLoads = (view: CaseView): readonly Load[] => wholeSite(loadsOf(view)).loads;

const wholeSite = (loads: readonly Load[]): WholeSite =>
  carried<Load, WholeSite>(
    loads,
    'whole site',
    () => ({ accounts: new Set(), loads: [] }),
    (site, load) => {
      if (load.subMetered) return site;
      const known = site.accounts.size;
      for (const account of load.accounts) site.accounts.add(account);
      // Another account: no summary before this one was over all of them.
      if (site.accounts.size > known) site.loads = [];
      if (load.accounts.length === site.accounts.size) site.loads.push(load);
      return site;
    },
  );

export interface Baseline {
  kw: Decimal;
  event: EffectiveEvent;
}

const listedPower = (listings: readonly EffectiveEvent[]): Baseline | undefined => {
  const listing = lastIn(listings, 'with a baseline', ({ facts }) => decimal(facts.baselineKw) !== undefined);
  return listing && { kw: decimal(listing.facts.baselineKw)!, event: listing };
};

const meteredPower = (loads: readonly Load[], before: number, minDays: number): Baseline | undefined => {
  const load = latestLoad(loads.filter(({ to, days }) => to <= before && days >= minDays));
  return load && { kw: load.mean, event: load.event };
};

const MIN_DAYS = 28;

/** Power before the measures: what the listing says, else the last long summary that ended before an instant. */
export const baseline = (view: CaseView, before: number): Baseline | undefined =>
  listedPower(view.of('project.listed')) ?? meteredPower(wholeSiteLoads(view), before, MIN_DAYS);

/** The same, with what is known from the operator's earlier episodes. */
export function baselineOfOperator(view: CaseView, before: number): Baseline | undefined {
  const [own, earlier] = [view.of('project.listed'), view.earlierOf('project.listed')];
  const loads = view.of('load-profile.summarised');
  const history = view.earlierOf('load-profile.summarised');
  const stated = listedPower(own) ?? listedPower(earlier);
  if (stated) return stated;
  if (!history.length) return meteredPower(wholeSite(readLoads(loads)).loads, before, MIN_DAYS);
  return meteredPower(
    whileUnchanged('with history', [history, loads], () => [...wholeSite(readLoads([...history, ...loads])).loads]),
    before,
    MIN_DAYS,
  );
}
