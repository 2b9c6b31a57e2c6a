import type { EffectiveEvent } from '@quanlian/contracts';
import type { Assertion } from '../../reading/assertions';
import type { Baseline } from '../../reading/baseline';
import { concerning } from '../../reading/concerning';
import type { Decimal } from '../../reading/decimals';
import type { Mark } from '../../reading/docket';
import { byAccount } from '../../reading/load';
import type { Load } from '../../reading/load';
import { rememberedFor } from '../../reading/remembered';
import { days } from '../../reading/times';
import { periodsAbout, periodsOf } from '../../reading/periods';

interface Spoken {
  event: EffectiveEvent;
  from: number;
  to: number;
}

/** Another agency's word on the same time. After so many days, running machines are a relapse and no contradiction. */
const opposes = (still: Assertion, runs: Spoken, relapseD: number): boolean =>
  runs.to > still.from && runs.from < Math.min(still.to, still.from + days(relapseD)) && still.event.agency !== runs.event.agency;

/** Only at this time can anything oppose a claim; whatever opposes one that ends before it begins lasts over its beginning, too. */
const opposable = ({ from, to }: Assertion, relapseD: number): readonly Mark[] =>
  periodsAbout(from, Math.max(from, Math.min(to, from + days(relapseD))));

/** Records or visits that oppose claims about the site. */
export const spokenAgainst = concerning({
  marksOfPaper: opposable,
  marksOfReading: ({ from, to }: Assertion) => periodsOf(from, to),
  says: (still: Assertion, runs: Assertion, relapseD: number) =>
    !still.account && runs.from >= still.from && opposes(still, runs, relapseD) ? runs.event : undefined,
});

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

/** Summaries that show more power than a site that stands still can draw. */
export const burntAgainst = concerning({
  marksOfPaper: (still: Assertion, relapseD: number, _idle: Drawn | undefined) => opposable(still, relapseD),
  marksOfReading: ({ from, to }: Load) => periodsOf(from, to),
  says: (still: Assertion, load: Load, relapseD: number, idle: Drawn | undefined) =>
    idle && still.metered && opposes(still, load, relapseD) && isSubject(still, load) && powerAfter(load, still.from, idle.baseline).gt(idle.most)
      ? load.event
      : undefined,
});

/** The one account of the case, where there is only one. */
export function onlyAccount(loads: readonly Load[]): string | undefined {
  const accounts = byAccount(loads);
  return accounts.size === 1 ? [...accounts.keys()][0] : undefined;
}
