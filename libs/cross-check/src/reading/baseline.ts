import type { EffectiveEvent } from '@quanlian/contracts';
import type { KnownCase } from '../case-view';
import { aspect } from './aspect';
import { Decimal, decimal, total } from './decimals';
import { latest, latestFor } from './latest';
import { byAccount } from './load';
import type { Load, Loads } from './load';
import { remembered } from './remembered';
import { unchanged } from './unchanged';
import { longLoads, siteLoads, wholeSiteLoads, wholeSiteLoadsOfOperator } from './whole-site';

/** Power before the measures, and what says so. The same object for as long as the answer is the same. */
export interface Baseline {
  kw: Decimal;
  event: EffectiveEvent;
  /** further summaries, where each account has its own */
  others?: readonly EffectiveEvent[];
}

const MIN_DAYS = 28;

const lastWithPower = latest(({ facts }: EffectiveEvent) => (decimal(facts.baselineKw) === undefined ? undefined : 0));
const asListed = remembered((event: EffectiveEvent): Baseline => ({ kw: decimal(event.facts.baselineKw)!, event }));
const listedPower = (listings: readonly EffectiveEvent[]): Baseline | undefined => {
  const listing = lastWithPower(listings);
  return listing && asListed(listing);
};

const latestUntil = latestFor((load: Load, before: number) => (load.to <= before ? load.to : undefined));
const asMetered = remembered((load: Load): Baseline => ({ kw: load.mean, event: load.event }));
const lastLong = (loads: Loads, before: number): Load | undefined => latestUntil(longLoads(loads, MIN_DAYS), before);

/** Nothing where one of the accounts was metered before, but not for long enough or not by itself: a part is not the whole. */
function eachAccount(loads: Loads, before: number): Load[] | undefined {
  const found: Load[] = [];
  for (const own of byAccount(loads).values()) {
    if (latestUntil(own, before) === undefined) continue;
    const load = lastLong(own, before);
    if (load?.accounts.length !== 1) return undefined;
    found.push(load);
  }
  return found.length > 1 ? found : undefined;
}

const summed = unchanged((...loads: readonly Load[]): Baseline => {
  const [event, ...others] = loads.map((load) => load.event);
  return { kw: total(loads.map(({ mean }) => mean)), event: event!, others };
});

/** What the listing says, else the last long summary that ended before an instant: of the whole site, or one of each account. */
export function baseline(view: KnownCase, before: number): Baseline | undefined {
  const stated = listedPower(view.of('project.listed'));
  if (stated) return stated;
  const load = lastLong(wholeSiteLoads(view), before);
  if (load) return asMetered(load);
  const each = eachAccount(siteLoads(view), before);
  return each && summed(...each);
}

/** The same for rules that are asked again only when it is another one. */
export const settledBaseline = aspect(baseline);

/** The same as that, with what is known from the operator's earlier episodes. */
export const baselineOfOperator = aspect((known, before: number): Baseline | undefined => {
  const stated = listedPower(known.of('project.listed')) ?? listedPower(known.earlierOf('project.listed'));
  if (stated) return stated;
  const [past, present] = wholeSiteLoadsOfOperator(known).map((loads) => lastLong(loads, before));
  const load = present && !(past && past.to > present.to) ? present : past;
  return load && asMetered(load);
});
