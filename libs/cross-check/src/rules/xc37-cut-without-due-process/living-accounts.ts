import { aspect } from '../../reading/aspect';
import { carriedFor } from '../../reading/carried';
import { loadsOf } from '../../reading/load';
import type { Load } from '../../reading/load';

type Classes = readonly string[];

/** What the last summary of each account says it feeds. */
interface Fed {
  last: Map<string, { to: number; isLiving: boolean }>;
  /** accounts that feed living quarters */
  living: string;
}

const isLiving = ({ event }: Load, classes: Classes): boolean => classes.includes(event.facts.tariffClass);
const textOf = (last: Fed['last']): string => JSON.stringify([...last].flatMap(([account, fed]) => (fed.isLiving ? account : [])));
const isAlike = (a: Load, b: Load, classes: Classes): boolean =>
  a.to === b.to && a.accounts.join('+') === b.accounts.join('+') && isLiving(a, classes) === isLiving(b, classes);

const fedBy = carriedFor({
  begin: (_classes: Classes): Fed => ({ last: new Map(), living: '[]' }),
  take(fed, load: Load, classes) {
    const now = { to: load.to, isLiving: isLiving(load, classes) };
    let isOther = false;
    for (const account of load.accounts) {
      const before = fed.last.get(account);
      if (before && before.to > now.to) continue;
      fed.last.set(account, now);
      isOther ||= (before?.isLiving ?? false) !== now.isLiving;
    }
    if (isOther) fed.living = textOf(fed.last);
    return fed;
  },
  change: (fed, { kind, before, after }, classes) => (kind === 'replaced' && isAlike(before!, after!, classes) ? fed : undefined),
});

/** Accounts that feed living quarters, as their last summaries say: as text, so that it is another one only where one was added or went. */
export const livingAccounts = aspect((known, classes: Classes) => fedBy(loadsOf(known), classes).living);
