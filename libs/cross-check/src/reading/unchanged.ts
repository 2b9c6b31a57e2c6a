type List = readonly unknown[];

interface Kept {
  others: readonly unknown[];
  lengths: readonly number[];
  value: unknown;
}

const kept = new WeakMap<object, Map<unknown, Kept>>();

/** Lists of a walk are the same as before if nothing was put in their place and none has grown. */
export function whileUnchanged<V>(question: unknown, lists: readonly List[], compute: () => V): V {
  const anchor = lists.find((list) => list.length > 0);
  if (!anchor) return compute();
  let questions = kept.get(anchor);
  if (!questions) kept.set(anchor, (questions = new Map()));
  const known = questions.get(question);
  if (known && lists.every((list, i) => list === known.others[i] && list.length === known.lengths[i])) return known.value as V;
  const value = compute();
  questions.set(question, { others: lists, lengths: lists.map((list) => list.length), value });
  return value;
}

/** A sign that stays the same for as long as these lists do. */
export const stateOf = (question: string, lists: readonly List[]): object => whileUnchanged(question, lists, () => ({}));
