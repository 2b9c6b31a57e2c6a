import { carriedGiven } from './carried';
import { Docket } from './docket';
import type { Concerned, Mark } from './docket';

type List<T> = readonly T[];

const NOTHING: List<never> = [];
/** Lays readings before papers; which papers, it is told before it is asked. */
export interface Laying<P, S> extends Concerned<P, S> {
  /** From now on it is about these papers. */
  hold(papers: List<P>): Concerned<P, S>;
}
/** Where there are no readings. */
export const UNCONCERNED: Laying<never, never> = { of: () => NOTHING, touched: NOTHING, hold: () => UNCONCERNED };

/** Which readings concern a paper: only those that bear one of its marks are laid before it. */
export interface Concern<P, R, G extends List<unknown>, S> {
  /** The same for as long as the paper is the same. */
  marksOfPaper(paper: P, ...given: G): List<Mark>;
  marksOfReading(reading: R): List<Mark>;
  /** what the reading says about the paper; nothing where it does not concern it after all */
  says(paper: P, reading: R, ...given: G): S | undefined;
}

/**
 * What concerns each of some papers, in lists that grow and change as those of a walk do. A question about every pair of a paper and a
 * reading, at the cost of the few pairs that can have to do with each other.
 */
export function concerning<P, R, G extends List<unknown>, S>(
  concern: Concern<P, R, G, S>,
): (papers: List<P>, readings: List<R>, ...given: G) => Concerned<P, S> {
  const laid = laying(concern);
  return (papers, readings, ...given) => laid(readings, ...given).hold(papers);
}

/** The same for a rule that looks at its readings as an aspect, and names its papers each time it is asked. */
export function laying<P, R, G extends List<unknown>, S>({
  marksOfPaper,
  marksOfReading,
  says,
}: Concern<P, R, G, S>): (readings: List<R>, ...given: G) => Laying<P, S> {
  const begin = (...given: G): Docket<P, R, S> =>
    new Docket(
      (paper) => marksOfPaper(paper, ...given),
      marksOfReading,
      (paper, reading) => says(paper, reading, ...given),
    );
  const docketFor = carriedGiven<R, G, Docket<P, R, S>>({
    begin,
    take(docket, reading, ..._given) {
      docket.append(reading);
      return docket;
    },
    change(docket, { kind, at, before, after }, ..._given) {
      if (kind === 'inserted') docket.insert(at, after!);
      else if (kind === 'removed') docket.remove(at, before!);
      else docket.replace(at, before!, after!);
      return docket;
    },
  });
  return (readings, ...given) => (readings.length === 0 ? UNCONCERNED : docketFor(readings, ...given));
}
