import type { EffectiveEvent } from '@quanlian/contracts';
import { Decimal, total } from '../../reading/decimals';
import { byAccount } from '../../reading/load';
import type { Load, Loads } from '../../reading/load';
import { latestSince } from '../../reading/whole-site';

/** Power after an instant, and the summaries that say so. */
interface Drawn {
  kw: Decimal;
  events: EffectiveEvent[];
}

const isDuring = (load: Load, { from, to }: Load): boolean => load.from < to && load.to > from;
const inCommon = (a: Load, b: Load): boolean => a.accounts.some((account) => b.accounts.includes(account));

/** The last summary of all, with what other accounts drew at the time: one that is off says nothing about the others. */
export function drawnSince(loads: Loads, since: number): Drawn | undefined {
  const last = latestSince(loads, since);
  if (!last) return undefined;
  const chosen = [last];
  for (const own of byAccount(loads).values()) {
    const load = latestSince(own, since);
    if (load && isDuring(load, last) && !chosen.some((other) => inCommon(load, other))) chosen.push(load);
  }
  return { kw: total(chosen.map(({ mean }) => mean)), events: chosen.map(({ event }) => event) };
}
