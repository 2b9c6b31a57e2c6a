import type { CaseView } from '../case-view';
import { carried, carriedGiven } from './carried';
import { latestFor, listedFor } from './lists';
import { earlierLoadsOf, loadsOf } from './load';
import type { Load, Loads } from './load';
import { unchanged } from './unchanged';

interface WholeSite {
  accounts: Set<string>;
  loads: Load[];
}

function take(site: WholeSite, load: Load): WholeSite {
  if (load.subMetered) return site;
  const known = site.accounts.size;
  for (const account of load.accounts) site.accounts.add(account);
  // Another account: no summary before this one was over all of them.
  if (site.accounts.size > known) site.loads = [];
  if (load.accounts.length === site.accounts.size) site.loads.push(load);
  return site;
}

const nowhere = (): WholeSite => ({ accounts: new Set(), loads: [] });
const wholeSite = carried(nowhere, take);

/** A summary of the whole site: not a sub-meter, and over every account the case knows. */
export const wholeSiteLoads = (view: CaseView): Loads => wholeSite(loadsOf(view)).loads;

const history = unchanged((loads: Loads): WholeSite => loads.reduce(take, nowhere()));
const sinceHistory = carriedGiven(({ accounts, loads }: WholeSite): WholeSite => ({ accounts: new Set(accounts), loads: [...loads] }), take);

/** The same over all that is known of the operator, its earlier episodes included. */
export function wholeSiteLoadsOfOperator(view: CaseView): Loads {
  const earlier = earlierLoadsOf(view);
  return earlier.length ? sinceHistory(loadsOf(view), history(earlier)).loads : wholeSiteLoads(view);
}

/** Of a list of loads, those over at least so many days. */
export const longLoads = listedFor((load: Load, minDays: number) => (load.days >= minDays ? load : undefined));

/** Of a list of loads, the last to end of those that began at an instant or later. */
export const latestSince = latestFor((load: Load, since: number) => (load.from >= since ? load.to : undefined));
