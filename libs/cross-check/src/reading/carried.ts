/**
 * Questions about lists that only grow. Lists of a walk change in one way: new items come to their end; a list whose older items
 * change is replaced by another list. So the answer for the shorter list can be carried on over the new items, and asking again
 * costs what is new. Answers live as long as the list they are about.
 *
 * A question is defined once, at the top of a file, and everything that `take` looks at is handed to it: the item, what the question
 * is about, what is given. Then the answer is the same as that of a fresh computation, whoever asked before, and however often.
 */
type List<T> = readonly T[];

interface Answer<S> {
  count: number;
  state: S;
}

/** What a list comes to. An answer that is a list or a map grows with the list; whoever gets it must not change it. */
export function carried<T, S>(begin: () => S, take: (state: S, item: T) => S): (list: List<T>) => S {
  const answers = new WeakMap<List<T>, Answer<S>>();
  return (list) => {
    if (list.length === 0) return begin();
    let answer = answers.get(list);
    if (!answer) answers.set(list, (answer = { count: 0, state: begin() }));
    while (answer.count < list.length) answer.state = take(answer.state, list[answer.count++]!);
    return answer.state;
  };
}

type Shelf = Map<unknown, unknown>;

/** The same, with an answer for each of the few things that it is asked about: an address, an instant, a rule's limits. */
export function carriedFor<T, A extends List<unknown>, S>(
  begin: (...about: A) => S,
  take: (state: S, item: T, ...about: A) => S,
): (list: List<T>, ...about: A) => S {
  const shelves = carried<T, Shelf>(
    () => new Map(),
    (shelf) => shelf,
  );
  return (list, ...about) => {
    if (list.length === 0) return begin(...about);
    let shelf = shelves(list);
    for (let i = 0; i < about.length - 1; i++) shelf = onShelf(shelf, about[i], () => new Map()) as Shelf;
    const answer = onShelf(shelf, about[about.length - 1], () => ({ count: 0, state: begin(...about) })) as Answer<S>;
    while (answer.count < list.length) answer.state = take(answer.state, list[answer.count++]!, ...about);
    return answer.state;
  };
}

function onShelf(shelf: Shelf, key: unknown, make: () => unknown): unknown {
  let found = shelf.get(key);
  if (found === undefined) shelf.set(key, (found = make()));
  return found;
}

/** The same, begun anew whenever something that is given is no longer the same thing. Of two lists, the one that grows more often is asked. */
export function carriedGiven<T, G extends List<unknown>, S>(
  begin: (...given: G) => S,
  take: (state: S, item: T, ...given: G) => S,
): (list: List<T>, ...given: G) => S {
  const answers = new WeakMap<List<T>, Answer<S> & { given: G }>();
  return (list, ...given) => {
    if (list.length === 0) return begin(...given);
    let answer = answers.get(list);
    if (!answer || !given.every((one, i) => one === answer!.given[i])) answers.set(list, (answer = { given, count: 0, state: begin(...given) }));
    while (answer.count < list.length) answer.state = take(answer.state, list[answer.count++]!, ...given);
    return answer.state;
  };
}
