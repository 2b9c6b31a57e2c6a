import type { EffectiveEvent } from '@quanlian/contracts';
import { Decimal, total } from '../../reading/decimals';
import { latestFor } from '../../reading/latest';
import { listedFor } from '../../reading/listed';
import { byAccount, meanOf } from '../../reading/load';
import type { Load, Loads } from '../../reading/load';
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

export const loadsBefore = listedFor((load: Load, cutAt: number) => (load.to <= cutAt ? load : undefined));
export const loadsAround = listedFor((load: Load, cutAt: number, windowD: number) =>
  load.to > cutAt && load.from >= cutAt - days(1) && load.from < cutAt + days(windowD) ? load : undefined,
);

const latestWithMean = latestFor((load: Load, account: string) => (meanOf(load, account) ? load.to : undefined));

function meanIn(loads: Loads, account: string): Mean | undefined {
  const load = latestWithMean(byAccount(loads).get(account) ?? [], account);
  return load && { kw: meanOf(load, account)!, event: load.event };
}

/** What the cut account lost, and what each of its siblings gained. */
export const shiftIn = unchanged((before: Loads, after: Loads, cutAccount: string, shiftRatio: string): Shift => {
  const siblings = [...byAccount(after).keys()].filter((account) => account !== cutAccount);
  const rises = siblings.flatMap((account) => {
    const [was, is] = [meanIn(before, account), meanIn(after, account)];
    return was && is ? [{ kw: Decimal.max(is.kw.minus(was.kw), 0), events: [is.event, was.event] }] : [];
  });
  const lost = meanIn(before, cutAccount);
  const rise = total(rises.map(({ kw }) => kw));
  return { lost, rises, rise, isShifted: lost !== undefined && lost.kw.gt(0) && rise.gte(lost.kw.times(shiftRatio)) };
});
