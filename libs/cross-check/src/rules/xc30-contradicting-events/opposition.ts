import type { EffectiveEvent } from '@quanlian/contracts';
import { aspect } from '../../reading/aspect';
import type { Assertion } from '../../reading/assertions';
import type { Baseline } from '../../reading/baseline';
import { concerning, laying } from '../../reading/concerning';
import type { Decimal } from '../../reading/decimals';
import type { Mark } from '../../reading/docket';
import { byAccount, loadsOf } from '../../reading/load';
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

export interface Drawn {
  baseline: Decimal;
  /** more than this, a site does not draw that stands still */
  most: Decimal;
  /** the same, near enough for most comparisons */
  near: { baseline: number; most: number };
}
export const drawn = rememberedFor(({ kw }: Baseline, ratio: string): Drawn => {
  const most = kw.times(ratio);
  return { baseline: kw, most, near: { baseline: kw.toNumber(), most: most.toNumber() } };
});

/** Power that must have been drawn after an instant, if everything before it ran at the baseline. */
const powerAfter = ({ from, to, mean }: Load, at: number, baselineKw: Decimal): Decimal =>
  mean
    .times(to - from)
    .minus(baselineKw.times(at - from))
    .div(to - at);

/** More than can be lost by counting with plain numbers. */
const INEXACT = 1e-9;

/** More than a site draws that stands still? Decimals are only needed where plain numbers come too close to tell. */
function isDrawing(load: Load, since: number, { baseline, most, near }: Drawn): boolean {
  const { from, to, mean } = load;
  if (since <= from) return mean.gt(most);
  const [all, before] = [load.meanKw * (to - from), near.baseline * (since - from)];
  const above = all - before - near.most * (to - since);
  const isPlain = Math.abs(above) > INEXACT * (Math.abs(all) + Math.abs(before) + Math.abs(near.most * (to - since)));
  return isPlain ? above > 0 : powerAfter(load, since, baseline).gt(most);
}

const burnt = laying({
  marksOfPaper: (still: Assertion, relapseD: number, _idle: Drawn | undefined) => opposable(still, relapseD),
  marksOfReading: ({ from, to }: Load) => periodsOf(from, to),
  says: (still: Assertion, load: Load, relapseD: number, idle: Drawn | undefined) =>
    idle && still.metered && opposes(still, load, relapseD) && isSubject(still, load) && isDrawing(load, still.from, idle) ? load.event : undefined,
});

/** Summaries that show more power than a site that stands still can draw. */
export const burntAgainst = aspect((known, relapseD: number, idle: Drawn | undefined) => burnt(loadsOf(known), relapseD, idle));

/** The one account of the case, where there is only one. */
export const onlyAccount = aspect((known): string | undefined => {
  const accounts = byAccount(loadsOf(known));
  return accounts.size === 1 ? [...accounts.keys()][0] : undefined;
});
