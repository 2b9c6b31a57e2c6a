import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../case-view';
import { Decimal, decimal } from './decimals';
import { keysOf, label, latestBy } from './keys';
import { remembered } from './remembered';
import { dateWindow } from './times';

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

const loadOf = remembered((event: EffectiveEvent): Load | undefined => {
  if (event.type !== 'load-profile.summarised' || isPlantSummary(event)) return undefined;
  const window = dateWindow(event.facts);
  const mean = decimal(event.facts.meanKw);
  if (!window || !mean) return undefined;
  return { event, ...window, mean, accounts: accountsOf(event), subMetered: event.keys.some((key) => key.kind === 'sub-meter') };
});

export const loadsOf = (events: readonly EffectiveEvent[]): Load[] => events.flatMap((event) => loadOf(event) ?? []);

/** Mean power of one account in a summary, from its own line where several accounts were summarised together. */
export function meanOf(load: Load, account: string): Decimal | undefined {
  if (!load.accounts.includes(account)) return undefined;
  if (load.accounts.length === 1) return load.mean;
  const lines: readonly { accountNo?: string; meanKw?: string }[] = load.event.facts.accounts ?? [];
  return decimal(lines.find((line) => line.accountNo === account)?.meanKw);
}

/** A summary of the whole site: not a sub-meter, and over every account the case knows. */
export function wholeSiteLoads(view: CaseView): Load[] {
  const loads = loadsOf(view.of('load-profile.summarised')).filter((load) => !load.subMetered);
  const accounts = new Set(loads.flatMap((load) => load.accounts));
  return loads.filter((load) => load.accounts.length === accounts.size);
}

export const latestLoad = (loads: readonly Load[]): Load | undefined => latestBy(loads, (load) => load.to);

/** Power before the measures: what the listing says, else the last long summary that ended before an instant. */
export function baseline(view: CaseView, before: number, minDays = 28): { kw: Decimal; event: EffectiveEvent } | undefined {
  const listing = view.of('project.listed').findLast((event) => decimal(event.facts.baselineKw) !== undefined);
  if (listing) return { kw: decimal(listing.facts.baselineKw)!, event: listing };
  const load = latestLoad(wholeSiteLoads(view).filter(({ to, days }) => to <= before && days >= minDays));
  return load && { kw: load.mean, event: load.event };
}
