import type { EffectiveEvent } from '@quanlian/contracts';
import { concerning } from '../../reading/concerning';
import { Decimal, total } from '../../reading/decimals';
import { latestFor } from '../../reading/latest';
import { byAccount, meanOf } from '../../reading/load';
import type { Load, Loads } from '../../reading/load';
import { lastWithin, ordered } from '../../reading/ordered';
import { periodsBetween } from '../../reading/periods';
import { effectiveAt } from '../../reading/site';
import { days } from '../../reading/times';
import { unchanged } from '../../reading/unchanged';

interface Mean {
  kw: Decimal;
  event: EffectiveEvent;
}
interface Shift {
  lost?: Mean;
  rises: readonly { kw: Decimal; events: readonly EffectiveEvent[] }[];
  rise: Decimal;
  isShifted: boolean;
}

/** Summaries that begin in the days about a cut and end after it. */
export const loadsAround = concerning({
  marksOfPaper: (cut: EffectiveEvent, windowD: number) => periodsBetween(effectiveAt(cut) - days(1), effectiveAt(cut) + days(windowD)),
  marksOfReading: ({ from }: Load) => periodsBetween(from, from),
  says(cut: EffectiveEvent, load: Load, windowD: number) {
    const cutAt = effectiveAt(cut);
    return load.to > cutAt && load.from >= cutAt - days(1) && load.from < cutAt + days(windowD) ? load : undefined;
  },
});

const endOf = ({ to }: Load): number => to;
const byEnd = ordered(endOf);
const hasMean = (load: Load, account: string): boolean => meanOf(load, account) !== undefined;
const latestWithMean = latestFor((load: Load, account: string) => (hasMean(load, account) ? load.to : undefined));

/** The last summary of an account to end before a cut. */
export const lastBefore = (loads: Loads, account: string, cutAt: number): Load | undefined =>
  lastWithin(byEnd(byAccount(loads).get(account) ?? NO_LOADS), endOf, cutAt, (load) => hasMean(load, account));
const NO_LOADS: Loads = [];

/** Of each other account that was metered before and after, the last summaries of both: account, before, after, account, and so on. */
export const siblingsOf = (loads: Loads, after: Loads, cutAccount: string, cutAt: number): (string | Load)[] =>
  [...byAccount(after)].flatMap(([account, own]) => {
    const [was, is] = account === cutAccount ? [] : [lastBefore(loads, account, cutAt), latestWithMean(own, account)];
    return was && is ? [account, was, is] : [];
  });

/** What the cut account lost, and what each of its siblings gained. */
export const shiftIn = unchanged(
  (shiftRatio: string, cutAccount: string, before: Load | undefined, ...siblings: readonly (string | Load)[]): Shift => {
    const lost = before && { kw: meanOf(before, cutAccount)!, event: before.event };
    const rises = siblings.flatMap((account, i) =>
      typeof account === 'string' ? riseOf(account, siblings[i + 1] as Load, siblings[i + 2] as Load) : [],
    );
    const rise = total(rises.map(({ kw }) => kw));
    return { lost, rises, rise, isShifted: lost !== undefined && lost.kw.gt(0) && rise.gte(lost.kw.times(shiftRatio)) };
  },
);

const riseOf = (account: string, was: Load, is: Load) => ({
  kw: Decimal.max(meanOf(is, account)!.minus(meanOf(was, account)!), 0),
  events: [is.event, was.event],
});
