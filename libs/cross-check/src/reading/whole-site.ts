import type { KnownCase } from '../case-view';
import { aspect } from './aspect';
import { latestFor } from './latest';
import { listed, listedFor } from './listed';
import { byAccount, earlierLoadsOf, loadsOf } from './load';
import type { Load, Loads } from './load';

const mains = listed((load: Load) => (load.subMetered ? undefined : load));
const overAccounts = listedFor((load: Load, accounts: number) => (load.accounts.length === accounts ? load : undefined));

/** Summaries of the site and of parts of it, but of no sub-meter. */
export const siteLoads = (view: KnownCase): Loads => mains(loadsOf(view));

/** Summaries of the whole site: of no sub-meter, and over every account the case knows. */
export function wholeSiteLoads(view: KnownCase): Loads {
  const metered = siteLoads(view);
  return overAccounts(metered, byAccount(metered).size);
}

/** The same for rules that are asked again only when one more became known. */
export const wholeSite = aspect(wholeSiteLoads);

/** The same over all that is known of the operator: of its earlier episodes, and of this one. */
export function wholeSiteLoadsOfOperator(view: KnownCase): readonly [earlier: Loads, own: Loads] {
  const [earlier, own] = [mains(earlierLoadsOf(view)), mains(loadsOf(view))];
  const accounts = new Set([...byAccount(earlier).keys(), ...byAccount(own).keys()]);
  return [overAccounts(earlier, accounts.size), overAccounts(own, accounts.size)];
}

/** Of a list of loads, those over at least so many days. */
export const longLoads = listedFor((load: Load, minDays: number) => (load.days >= minDays ? load : undefined));

/** Of a list of loads, the last to end of those that began at an instant or later. */
export const latestSince = latestFor((load: Load, since: number) => (load.from >= since ? load.to : undefined));
