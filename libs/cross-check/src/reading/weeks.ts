import { days } from './times';
import type { Mark } from './docket';

const WEEK = days(7);
/** A reading of more than this is laid before every paper of its kind: there are few of them. */
const MOST = days(364);
const ALWAYS = 'always';

const weeksBetween = (from: number, to: number): Mark[] => {
  const first = Math.floor(from / WEEK);
  return Array.from({ length: Math.max(0, Math.floor(to / WEEK) - first + 1) }, (_, i) => first + i);
};

/** Marks of a reading that lasts for a time. What overlaps in time has a week in common. */
export const weeksOf = (from: number, to: number): readonly Mark[] => (to - from > MOST ? [ALWAYS] : weeksBetween(from, to));

/** Marks of a paper that is concerned by what overlaps with a short time. */
export const weeksAbout = (from: number, to: number): readonly Mark[] => [...weeksBetween(from, to), ALWAYS];
