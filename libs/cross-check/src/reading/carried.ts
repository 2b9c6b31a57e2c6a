import { Change, changesOf } from './changes';

/**
 * Questions about lists that grow. Lists of a walk change in two ways: new items come to their end, and now and then one before the
 * end is set right, which the list logs. So the answer for the list as it was can be carried on, and asking again costs what is new.
 * Answers live as long as the list that they are about.
 *
 * A question is defined once, at the top of a file, and everything that it looks at is handed to it: the item, what it is about,
 * what is given. Then the answer is the same as that of a fresh computation, whoever asked before, and however often.
 */
type List<T> = readonly T[];

export interface Question<T, A extends List<unknown>, S> {
  begin(...about: A): S;
  take(state: S, item: T, ...about: A): S;
  /** The answer after a change; undefined where only a fresh reading can tell. Without it, every change asks for a fresh reading. */
  change?(state: S, change: Change<T>, ...about: A): S | undefined;
}

/** How far an answer about one thing has come, and how it goes on. */
interface Answer<T, A extends List<unknown>, S> {
  question: Question<T, A, S>;
  about: A;
  count: number;
  changes: number;
  state: S;
}

function answerFor<T, A extends List<unknown>, S>(list: List<T>, question: Question<T, A, S>, about: A): Answer<T, A, S> {
  return { question, about, count: 0, changes: changesOf(list).length, state: question.begin(...about) };
}

function carryOn<T, A extends List<unknown>, S>(answer: Answer<T, A, S>, list: List<T>): S {
  const changes = changesOf(list);
  if (answer.changes < changes.length) setRight(answer, changes);
  if (answer.count < list.length) takeRest(answer, list);
  return answer.state;
}

/** An answer may go on over thousands of items: what it is about is laid out once for all of them. */
function takeRest<T, A extends List<unknown>, S>(answer: Answer<T, A, S>, list: List<T>): void {
  const { question, about } = answer;
  if (about.length > 3) {
    while (answer.count < list.length) answer.state = question.take(answer.state, list[answer.count++]!, ...about);
    return;
  }
  const asked = question as unknown as Question<T, List<unknown>, S>;
  const [a, b, c] = about;
  if (about.length > 1) while (answer.count < list.length) answer.state = asked.take(answer.state, list[answer.count++]!, a, b, c);
  else while (answer.count < list.length) answer.state = asked.take(answer.state, list[answer.count++]!, a);
}

function setRight<T, A extends List<unknown>, S>(answer: Answer<T, A, S>, changes: readonly Change<T>[]): void {
  for (; answer.changes < changes.length; answer.changes++) {
    const change = changes[answer.changes]!;
    if (change.at >= answer.count) continue;
    const state = answer.question.change?.(answer.state, change, ...answer.about);
    if (state === undefined) return startAgain(answer, changes);
    answer.state = state;
    if (change.kind !== 'replaced') answer.count += change.kind === 'inserted' ? 1 : -1;
  }
}

function startAgain<T, A extends List<unknown>, S>(answer: Answer<T, A, S>, changes: readonly Change<T>[]): void {
  answer.state = answer.question.begin(...answer.about);
  answer.count = 0;
  answer.changes = changes.length;
}

/** What a list comes to. An answer that is a list or a map grows with the list; whoever gets it must not change it. */
export function carried<T, S>(question: Question<T, [], S>): (list: List<T>) => S {
  const answers = new WeakMap<List<T>, Answer<T, [], S>>();
  return (list) => {
    if (list.length === 0) return question.begin();
    let answer = answers.get(list);
    if (!answer) answers.set(list, (answer = answerFor(list, question, [])));
    return carryOn(answer, list);
  };
}

type Shelf = Map<unknown, unknown>;

/** The same, with an answer for each of the few things that it is asked about: an address, an instant, a rule's limits. */
export function carriedFor<T, A extends List<unknown>, S>(question: Question<T, A, S>): (list: List<T>, ...about: A) => S {
  const shelves = new WeakMap<List<T>, Shelf>();
  return (list, ...about) => {
    if (list.length === 0) return question.begin(...about);
    let shelf = shelves.get(list);
    if (!shelf) shelves.set(list, (shelf = new Map()));
    const last = about.length - 1;
    for (let i = 0; i < last; i++) {
      let inner = shelf.get(about[i]) as Shelf | undefined;
      if (!inner) shelf.set(about[i], (inner = new Map()));
      shelf = inner;
    }
    let answer = shelf.get(about[last]) as Answer<T, A, S> | undefined;
    if (!answer) shelf.set(about[last], (answer = answerFor(list, question, about)));
    return carryOn(answer, list);
  };
}

/** The same, begun anew whenever something that is given is no longer the same thing. */
export function carriedGiven<T, G extends List<unknown>, S>(question: Question<T, G, S>): (list: List<T>, ...given: G) => S {
  const answers = new WeakMap<List<T>, Answer<T, G, S>>();
  return (list, ...given) => {
    if (list.length === 0) return question.begin(...given);
    let known = answers.get(list);
    if (!known || !isSame(known.about, given)) answers.set(list, (known = answerFor(list, question, given)));
    return carryOn(known, list);
  };
}

function isSame(a: List<unknown>, b: List<unknown>): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
