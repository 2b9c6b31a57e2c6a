import { replaceIn } from './changes';
import { UNCONCERNED } from './concerning';
import type { Concerned } from './docket';

type List<T> = readonly T[];

/** The answers about some papers, and how much of what concerned them they know of. */
interface Answered<P, V> {
  papers: List<P>;
  places: ReadonlyMap<P, number>;
  answers: V[];
  read: number[];
}

const places = <P>(papers: List<P>): ReadonlyMap<P, number> => new Map(papers.map((paper, i) => [paper, i]));
const isSame = (a: List<unknown>, b: List<unknown>): boolean => a === b || (a.length === b.length && a.every((one, i) => one === b[i]));

/** Papers that something new concerns; from then on it is known. */
function* newlyTouched<P>({ read }: Answered<P, unknown>, concerns: List<Concerned<P, unknown>>): Generator<P> {
  for (const [i, { touched }] of concerns.entries()) while (read[i]! < touched.length) yield touched[read[i]!++]!;
}

/**
 * One answer a paper, in the order of the papers. Only a paper that something new concerns is asked again: its answer is replaced in the
 * list, which logs it, so that whoever reads the answers need not read those that are what they were. An answer looks at nothing but the
 * paper and what concerns it.
 */
export function answeredEach<P extends object, C extends List<Concerned<P, unknown>>, V>(
  answer: (paper: P, ...concerns: C) => V,
): (papers: List<P>, ...concerns: C) => List<V> {
  const known = new WeakMap<Concerned<P, unknown>, { concerns: C; answered: Answered<P, V> }>();
  return (papers, ...concerns) => {
    const anchor = concerns.find((concerned) => concerned !== UNCONCERNED);
    if (!anchor) return papers.map((paper) => answer(paper, ...concerns));
    const before = known.get(anchor);
    const answered =
      before && isSame(before.concerns, concerns) ? before.answered : { papers: [], places: new Map(), answers: [], read: concerns.map(() => 0) };
    const ask = (paper: P): V => answer(paper, ...concerns);
    const now = isSame(answered.papers, papers) ? setRight(answered, concerns, ask) : anew(papers, answered, concerns, ask);
    if (now !== before?.answered) known.set(anchor, { concerns, answered: now });
    return now.answers;
  };
}

function setRight<P, V>(answered: Answered<P, V>, concerns: List<Concerned<P, unknown>>, ask: (paper: P) => V): Answered<P, V> {
  for (const paper of new Set(newlyTouched(answered, concerns))) {
    const place = answered.places.get(paper);
    if (place !== undefined) replaceIn(answered.answers, place, ask(paper));
  }
  return answered;
}

/** Of other papers: what is known of those that stay is carried over. */
function anew<P, V>(papers: List<P>, before: Answered<P, V>, concerns: List<Concerned<P, unknown>>, ask: (paper: P) => V): Answered<P, V> {
  const touched = new Set(newlyTouched(before, concerns));
  const answers = papers.map((paper) => {
    const place = touched.has(paper) ? undefined : before.places.get(paper);
    return place === undefined ? ask(paper) : before.answers[place]!;
  });
  return { papers: [...papers], places: places(papers), answers, read: before.read };
}
