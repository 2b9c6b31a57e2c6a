import type { EffectiveEvent } from '@quanlian/contracts';
import type { Assertion } from '../../reading/assertions';
import { carried, carriedFor } from '../../reading/carried';
import { Decimal } from '../../reading/decimals';
import { listedFor } from '../../reading/lists';
import type { Load } from '../../reading/load';
import { days } from '../../reading/times';
import { unchanged } from '../../reading/unchanged';

interface Spoken {
  event: EffectiveEvent;
  from: number;
  to: number;
}

/** Another agency's word on the same time. After so many days, running machines are a relapse and no contradiction. */
const opposes = (still: Assertion, runs: Spoken, relapseD: number): boolean =>
  still.event.agency !== runs.event.agency && runs.to > still.from && runs.from < Math.min(still.to, still.from + days(relapseD));

/** Records and visits that oppose a claim about the site. */
export const opposedBy = unchanged((still: Assertion, live: readonly Assertion[], relapseD: number): readonly EffectiveEvent[] =>
  still.account ? [] : live.filter((runs) => runs.from >= still.from && opposes(still, runs, relapseD)).map(({ event }) => event),
);

/** A statement about one account is only opposed by the meter of that account. */
const isSubject = (still: Assertion, { accounts }: Load): boolean => !still.account || (accounts.length === 1 && accounts[0] === still.account);

/** Power that must have been drawn after an instant, if everything before it ran at the baseline. */
function powerAfter({ from, to, mean }: Load, at: number, baselineKw: Decimal): Decimal {
  const before = Math.max(0, at - from);
  return mean
    .times(to - from)
    .minus(baselineKw.times(before))
    .div(to - Math.max(from, at));
}

const during = listedFor((load: Load, still: Assertion, relapseD: number) =>
  opposes(still, load, relapseD) && isSubject(still, load) ? load : undefined,
);
const burning = carriedFor(
  (_still: Assertion, _base: Decimal, _ratio: string): EffectiveEvent[] => [],
  (events, load: Load, still, base, ratio) => {
    if (powerAfter(load, still.from, base).gt(base.times(ratio))) events.push(load.event);
    return events;
  },
);
const NONE: readonly EffectiveEvent[] = [];

/** Summaries that show more power than a site that stands still can draw. */
export function burntAgainst(loads: readonly Load[], still: Assertion, base: Decimal | undefined, limits: { ratio: string; relapseD: number }) {
  if (!base || !still.metered) return NONE;
  const near = during(loads, still, limits.relapseD);
  return near.length ? burning(near, still, base, limits.ratio) : NONE;
}

/** The one account of the case, where there is only one. */
export function onlyAccount(loads: readonly Load[]): string | undefined {
  const accounts = accountsIn(loads);
  return accounts.size === 1 ? [...accounts][0] : undefined;
}

const accountsIn = carried(
  () => new Set<string>(),
  (accounts, load: Load) => {
    for (const account of load.accounts) accounts.add(account);
    return accounts;
  },
);
