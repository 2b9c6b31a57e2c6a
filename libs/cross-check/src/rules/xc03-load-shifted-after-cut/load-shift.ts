import type { EffectiveEvent } from '@quanlian/contracts';
import { carriedFor } from '../../reading/carried';
import { Decimal, total } from '../../reading/decimals';
import { meanOf } from '../../reading/load';
import type { Load } from '../../reading/load';
import { days } from '../../reading/times';
import { unchanged } from '../../reading/unchanged';

type Latest = ReadonlyMap<string, Load>;

/** The last summary of each account before a cut and in the days after it. Another object as soon as one of them is another. */
interface AroundCut {
  before: Latest;
  after: Latest;
  /** every account seen after the cut, in order of arrival */
  accounts: ReadonlySet<string>;
}

interface Mean {
  kw: Decimal;
  event: EffectiveEvent;
}
interface Shift {
  lost?: Mean;
  rises: readonly { kw: Decimal; events: readonly EffectiveEvent[] }[];
  rise: Decimal;
}

function withLoad(latest: Latest, load: Load): Latest {
  const accounts = load.accounts.filter((account) => meanOf(load, account) && (latest.get(account)?.to ?? -Infinity) <= load.to);
  return accounts.length ? new Map([...latest, ...accounts.map((account) => [account, load] as const)]) : latest;
}

export const aroundCut = carriedFor(
  (_cutAt: number, _windowD: number): AroundCut => ({ before: new Map(), after: new Map(), accounts: new Set() }),
  (around, load: Load, cutAt, windowD) => {
    if (load.to <= cutAt) return { ...around, before: withLoad(around.before, load) };
    if (load.from < cutAt - days(1) || load.from >= cutAt + days(windowD)) return around;
    return { ...around, after: withLoad(around.after, load), accounts: new Set([...around.accounts, ...load.accounts]) };
  },
);

/** What the cut account lost, and what each of its siblings gained. */
export const shiftIn = unchanged(({ before, after, accounts }: AroundCut, cutAccount: string): Shift => {
  const meanIn = (latest: Latest, account: string): Mean | undefined => {
    const load = latest.get(account);
    return load && { kw: meanOf(load, account)!, event: load.event };
  };
  const siblings = [...accounts].filter((account) => account !== cutAccount);
  const rises = siblings.flatMap((account) => {
    const [was, is] = [meanIn(before, account), meanIn(after, account)];
    return was && is ? [{ kw: Decimal.max(is.kw.minus(was.kw), 0), events: [is.event, was.event] }] : [];
  });
  return { lost: meanIn(before, cutAccount), rises, rise: total(rises.map(({ kw }) => kw)) };
});
