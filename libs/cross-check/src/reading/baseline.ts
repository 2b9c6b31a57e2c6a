import type { EffectiveEvent } from '@quanlian/contracts';
import type { KnownCase } from '../case-view';
import { aspect } from './aspect';
import { Decimal, decimal } from './decimals';
import { latest, latestFor } from './latest';
import type { Load, Loads } from './load';
import { remembered } from './remembered';
import { longLoads, wholeSiteLoads, wholeSiteLoadsOfOperator } from './whole-site';

/** Power before the measures, and what says so. The same object for as long as the answer is the same. */
export interface Baseline {
  kw: Decimal;
  event: EffectiveEvent;
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

/** What the listing says, else the last long summary that ended before an instant. */
export function baseline(view: KnownCase, before: number): Baseline | undefined {
  const stated = listedPower(view.of('project.listed'));
  if (stated) return stated;
  const load = lastLong(wholeSiteLoads(view), before);
  return load && asMetered(load);
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
