import type { EffectiveEvent } from '@quanlian/contracts';
import type { Assertion } from '../../reading/assertions';
import type { Baseline } from '../../reading/baseline';
import type { Decimal } from '../../reading/decimals';
import { listedFor } from '../../reading/listed';
import { byAccount } from '../../reading/load';
import type { Load } from '../../reading/load';
import { rememberedFor } from '../../reading/remembered';
import { days } from '../../reading/times';
import { unchanged } from '../../reading/unchanged';

export interface OppositionLimits {
  ratio: string;
  relapseD: number;
}
interface Spoken {
  event: EffectiveEvent;
  from: number;
  to: number;
}

/** Another agency's word on the same time. After so many days, running machines are a relapse and no contradiction. */
const opposes = (still: Assertion, runs: Spoken, relapseD: number): boolean =>
  runs.to > still.from && runs.from < Math.min(still.to, still.from + days(relapseD)) && still.event.agency !== runs.event.agency;

/** Records and visits that oppose a claim about the site. */
export const opposedBy = unchanged((still: Assertion, live: readonly Assertion[], relapseD: number): readonly EffectiveEvent[] =>
  still.account ? [] : live.filter((runs) => runs.from >= still.from && opposes(still, runs, relapseD)).map(({ event }) => event),
);

/** A statement about one account is only opposed by the meter of that account. */
const isSubject = (still: Assertion, { accounts }: Load): boolean => !still.account || (accounts.length === 1 && accounts[0] === still.account);

/** Power that must have been drawn after an instant, if everything before it ran at the baseline. */
function powerAfter({ from, to, mean }: Load, at: number, baselineKw: Decimal): Decimal {
  const before = at - from;
  if (before <= 0) return mean;
  return mean
    .times(to - from)
    .minus(baselineKw.times(before))
    .div(to - at);
}

export interface Drawn {
  baseline: Decimal;
  /** more than this, a site does not draw that stands still */
  most: Decimal;
}
export const drawn = rememberedFor(({ kw }: Baseline, ratio: string): Drawn => ({ baseline: kw, most: kw.times(ratio) }));

const burnt = listedFor((load: Load, still: Assertion, { baseline, most }: Drawn, relapseD: number) =>
  opposes(still, load, relapseD) && isSubject(still, load) && powerAfter(load, still.from, baseline).gt(most) ? load.event : undefined,
);
const NONE: readonly EffectiveEvent[] = [];

/** Summaries that show more power than a site that stands still can draw. */
export const burntAgainst = (
  loads: readonly Load[],
  still: Assertion,
  idle: Drawn | undefined,
  { relapseD }: OppositionLimits,
): readonly EffectiveEvent[] => (idle && still.metered ? burnt(loads, still, idle, relapseD) : NONE);

/** The one account of the case, where there is only one. */
export function onlyAccount(loads: readonly Load[]): string | undefined {
  const accounts = byAccount(loads);
  return accounts.size === 1 ? [...accounts.keys()][0] : undefined;
}
