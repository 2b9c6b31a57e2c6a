import { aspect } from '../../reading/aspect';
import { carriedFor } from '../../reading/carried';
import type { Change } from '../../reading/changes';
import { loadsOf } from '../../reading/load';
import type { Load } from '../../reading/load';

type Classes = readonly string[];

interface Fed {
  /** the summary of each account that ended last; of equals, the last in the list */
  last: Map<string, Load>;
  /** accounts that feed living quarters */
  living: string;
}

const isLiving = ({ event }: Load, classes: Classes): boolean => classes.includes(event.facts.tariffClass);
const textOf = (last: Fed['last'], classes: Classes): string =>
  JSON.stringify([...last].flatMap(([account, load]) => (isLiving(load, classes) ? account : [])));
const isAlike = (a: Load, b: Load, classes: Classes): boolean =>
  a.to === b.to && a.accounts.join('+') === b.accounts.join('+') && isLiving(a, classes) === isLiving(b, classes);

function take(fed: Fed, load: Load, classes: Classes): Fed {
  const { last } = fed;
  let isOther = false;
  for (const account of load.accounts) {
    const before = last.get(account);
    if (before && before.to > load.to) continue;
    last.set(account, load);
    isOther ||= (before !== undefined && isLiving(before, classes)) !== isLiving(load, classes);
  }
  if (isOther) fed.living = textOf(last, classes);
  return fed;
}

/** Only where the last summary of an account itself is another one, or as late as what comes in, all must be read again. */
function change(fed: Fed, { before, after }: Change<Load>, classes: Classes): Fed | undefined {
  const { last } = fed;
  const told = before?.accounts.filter((account) => last.get(account) === before) ?? [];
  if (before && after && isAlike(before, after, classes)) {
    for (const account of told) last.set(account, after);
    return fed;
  }
  if (told.length > 0) return undefined;
  if (!after) return fed;
  return after.accounts.some((account) => last.get(account)?.to === after.to) ? undefined : take(fed, after, classes);
}

const fedBy = carriedFor({ begin: (_classes: Classes): Fed => ({ last: new Map(), living: '[]' }), take, change });

/** Accounts that feed living quarters, as their last summaries say: as text, so that it is another one only where one was added or went. */
export const livingAccounts = aspect((known, classes: Classes) => fedBy(loadsOf(known), classes).living);
