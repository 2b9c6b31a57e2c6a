import { replaceIn, stampOf } from './changes';
import { UNCONCERNED } from './concerning';
import type { Concerned } from './docket';
import { firstIndex } from './sorted';

type List<T> = readonly T[];

/** What an answer rests on besides its paper and what concerns that. */
export interface Asked<C, G> {
  now: number;
  concerns: C;
  given: G;
}

/** An answer about a paper: it may name an instant at which it is another one by itself. */
interface Timed {
  wakeAt?: number;
}

interface Wake<P> {
  at: number;
  paper: P;
}

/** The answers about some papers, and how much of what they rest on they know of. */
interface Answered<P, V> {
  papers: List<P>;
  stamp: number;
  places: Map<P, number>;
  answers: V[];
  /** how much was read of what each concern touched */
  read: number[];
  concerns: List<unknown>;
  given: List<unknown>;
  stamps: List<number>;
  /** of the answers that named an instant, the next one last */
  wakes: Wake<P>[];
}

const stampIn = (one: unknown): number => (Array.isArray(one) ? stampOf(one) : 0);
const isSame = (a: List<unknown>, b: List<unknown>): boolean => a === b || (a.length === b.length && a.every((one, i) => one === b[i]));

/** Is any of them to be asked again? */
function isStirred({ read, wakes }: Answered<unknown, unknown>, concerns: List<Pick<Concerned<unknown, unknown>, 'touched'>>, now: number): boolean {
  for (let i = 0; i < concerns.length; i++) if (read[i]! < concerns[i]!.touched.length) return true;
  return wakes.length > 0 && wakes.at(-1)!.at <= now;
}

/** Papers that something new concerns; from then on it is known. */
function* newlyTouched<P>({ read }: Answered<P, unknown>, concerns: List<Concerned<P, unknown>>): Generator<P> {
  for (const [i, { touched }] of concerns.entries()) while (read[i]! < touched.length) yield touched[read[i]!++]!;
}

/** Papers whose answers named an instant that has come. */
function* woken<P>({ wakes }: Answered<P, unknown>, now: number): Generator<P> {
  while (wakes.length > 0 && wakes.at(-1)!.at <= now) yield wakes.pop()!.paper;
}

/**
 * One answer a paper, in the order of the papers. Only a paper that something new concerns, or whose answer named an instant that has come,
 * is asked again: its answer is replaced in the list, which logs it, so that whoever reads the answers need not read those that are what
 * they were. An answer looks at nothing but the paper, what concerns it and what is given; where that is another one, all are asked again.
 */
export function answeredEach<P extends object, C extends List<Concerned<P, unknown>>, G extends List<unknown>, V extends Timed>(
  answer: (paper: P, asked: Asked<C, G>) => V,
): (papers: List<P>, asked: Asked<C, G>) => List<V> {
  const known = new WeakMap<object, Answered<P, V>>();
  return (papers, asked) => {
    const anchor = asked.concerns.find((concerned) => concerned !== UNCONCERNED) ?? papers;
    const before = known.get(anchor);
    const ask = (paper: P): V => answer(paper, asked);
    if (!before || !isAbout(before, asked)) {
      const fresh = anew(papers, nothing<P, V>(asked), asked, ask);
      known.set(anchor, fresh);
      return fresh.answers;
    }
    if (setRight(before, papers, asked, ask)) return before.answers;
    const now = anew(papers, before, asked, ask);
    known.set(anchor, now);
    return now.answers;
  };
}

function isAbout({ concerns, given, stamps }: Answered<unknown, unknown>, asked: Asked<List<unknown>, List<unknown>>): boolean {
  return isSame(concerns, asked.concerns) && isSame(given, asked.given) && asked.given.every((one, i) => stampIn(one) === stamps[i]);
}

function nothing<P, V>({ concerns, given }: Asked<List<Concerned<P, unknown>>, List<unknown>>): Answered<P, V> {
  const read = concerns.map(({ touched }) => touched.length);
  return { papers: [], stamp: 0, places: new Map(), answers: [], read, concerns, given, stamps: given.map(stampIn), wakes: [] };
}

/** The same papers, or some more at their end: only where this cannot be told, the answers must be laid out anew. */
function setRight<P, V extends Timed>(
  answered: Answered<P, V>,
  papers: List<P>,
  { now, concerns }: Asked<List<Concerned<P, unknown>>, unknown>,
  ask: (paper: P) => V,
): boolean {
  const { places, answers } = answered;
  const stamp = stampOf(papers);
  const grown = papers.length - answers.length;
  if (papers !== answered.papers || grown < 0 || stamp - answered.stamp !== grown) return false;
  if (grown === 0 && !isStirred(answered, concerns, now)) return true;
  for (const paper of new Set([...newlyTouched(answered, concerns), ...woken(answered, now)])) {
    const place = places.get(paper);
    if (place !== undefined) replaceIn(answers, place, timed(answered, paper, ask(paper)));
  }
  for (const paper of papers.slice(answers.length)) {
    places.set(paper, answers.length);
    answers.push(timed(answered, paper, ask(paper)));
  }
  answered.stamp = stamp;
  return true;
}

/** Of other papers: what is known of those that stay is carried over. */
function anew<P, V extends Timed>(
  papers: List<P>,
  before: Answered<P, V>,
  { now, concerns }: Asked<List<Concerned<P, unknown>>, unknown>,
  ask: (paper: P) => V,
): Answered<P, V> {
  const asking = new Set([...newlyTouched(before, concerns), ...woken(before, now)]);
  const places = new Map(papers.map((paper, i) => [paper, i]));
  const after: Answered<P, V> = { ...before, papers, stamp: stampOf(papers), places, answers: [], wakes: [] };
  for (const paper of papers) {
    const place = asking.has(paper) ? undefined : before.places.get(paper);
    after.answers.push(timed(after, paper, place === undefined ? ask(paper) : before.answers[place]!));
  }
  return after;
}

function timed<P, V extends Timed>({ wakes }: Answered<P, V>, paper: P, answer: V): V {
  const { wakeAt } = answer;
  if (wakeAt !== undefined)
    wakes.splice(
      firstIndex(wakes, ({ at }) => at > wakeAt),
      0,
      { at: wakeAt, paper },
    );
  return answer;
}
