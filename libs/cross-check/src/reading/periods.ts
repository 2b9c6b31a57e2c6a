import { days } from './times';
import type { Mark } from './docket';

/** Most summaries are about four weeks: with these, a reading bears one mark or two, and few that are not of its time. */
const PERIOD = days(28);
/** A reading of more than this is laid before every paper of its kind: there are few of them. */
const MOST = days(364);
const ALWAYS: readonly Mark[] = ['always'];

/** All from one instant to another, whichever of the two comes first. */
export function periodsBetween(from: number, to: number): Mark[] {
  const periods: Mark[] = [];
  const last = Math.floor(Math.max(from, to) / PERIOD);
  for (let period = Math.floor(Math.min(from, to) / PERIOD); period <= last; period++) periods.push(period);
  return periods;
}

/** Marks of a reading that lasts for a time. What overlaps in time has a period in common. */
export const periodsOf = (from: number, to: number): readonly Mark[] => (Math.abs(to - from) > MOST ? ALWAYS : periodsBetween(from, to));

/** Marks of a paper that is concerned by what overlaps with a time. */
export const periodsAbout = (from: number, to: number): readonly Mark[] => [...periodsBetween(from, to), ...ALWAYS];
