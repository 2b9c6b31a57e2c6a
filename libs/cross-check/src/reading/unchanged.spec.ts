import { replaceIn } from './changes';
import { unchanged, unchangedList } from './unchanged';

type Loads = readonly number[];

/** A sum of lists that tells how often it was computed. */
function counting() {
  const calls: Loads[][] = [];
  const compute = (...lists: Loads[]): { sum: number } => (calls.push(lists), { sum: lists.flat().reduce((so, one) => so + one, 0) });
  return { calls, ask: unchanged(compute) };
}

describe('what is computed of lists', () => {
  it('is the same object for as long as the lists are', () => {
    const { ask, calls } = counting();
    const [own, earlier] = [[1], [2]];
    expect(ask(own, earlier)).toBe(ask(own, earlier));
    expect(calls).toHaveLength(1);
  });

  it('is computed anew where one has grown or was changed, whichever it is', () => {
    const { ask } = counting();
    const [own, earlier] = [[1], [2]];
    const sums = [ask(own, earlier).sum];
    earlier.push(3);
    sums.push(ask(own, earlier).sum);
    replaceIn(own, 0, 10);
    sums.push(ask(own, earlier).sum);
    expect(sums).toEqual([3, 6, 15]);
    expect(ask(own, earlier)).toBe(ask(own, earlier));
  });

  it('is another one for another list, another order and another number of lists', () => {
    const { ask } = counting();
    const [own, earlier] = [[1], [2]];
    const answers = [ask(own, earlier), ask(own, [2]), ask(earlier, own), ask(own), ask(own, earlier, earlier)];
    expect(new Set(answers).size).toBe(5);
    expect(answers.map(({ sum }) => sum)).toEqual([3, 3, 3, 1, 5]);
  });

  it('takes one empty list for another, and only an empty one', () => {
    const { ask, calls } = counting();
    const own = [1];
    expect(ask(own, [])).toBe(ask(own, []));
    expect(ask(own, [])).not.toBe(ask(own, [2]));
    expect(calls).toHaveLength(2);
  });

  it('is computed each time where there is nothing but empty lists, which nobody keeps', () => {
    const { ask, calls } = counting();
    expect([ask([]).sum, ask([], []).sum, ask([]).sum]).toEqual([0, 0, 0]);
    expect(calls).toHaveLength(3);
  });

  it('depends also on what is no list', () => {
    let count = 0;
    const ask = unchanged((list: Loads, least: number, limits: object | null | undefined) => (count++, [list.filter((one) => one >= least), limits]));
    const [list, limits] = [[1, 2], {}];
    expect(ask(list, 2, limits)).toBe(ask(list, 2, limits));
    expect(ask(list, 1, limits)).toEqual([[1, 2], limits]);
    expect(ask(list, 1, null)).toEqual([[1, 2], null]);
    expect(ask(list, 1, undefined)).toEqual([[1, 2], undefined]);
    expect(count).toBe(4);
  });

  it('is kept with what is no list where all lists are empty', () => {
    let count = 0;
    const ask = unchanged((_none: unknown, _list: Loads, _limits: object) => ++count);
    const limits = {};
    expect([ask(null, [], limits), ask(null, [], limits), ask(null, [], {})]).toEqual([1, 1, 2]);
  });

  it('is kept for the four inputs asked about last, the oldest goes first', () => {
    const { ask, calls } = counting();
    const own = [1];
    const others = [[2], [3], [4], [5]];
    for (const other of others) ask(own, other);
    for (const other of others) ask(own, other);
    expect(calls).toHaveLength(4);
    ask(own, [6]);
    for (const other of others.slice(1)) ask(own, other);
    expect(calls).toHaveLength(5);
    ask(own, others[0]!);
    expect(calls).toHaveLength(6);
  });

  it('that was computed anew takes the place of what it was', () => {
    const { ask, calls } = counting();
    const [own, grown] = [[1], [2]];
    const others = [[3], [4], [5]];
    for (const other of [grown, ...others]) ask(own, other);
    for (let i = 0; i < 4; i++) {
      grown.push(i);
      ask(own, grown);
    }
    calls.length = 0;
    for (const other of [grown, ...others]) ask(own, other);
    expect(calls).toEqual([]);
  });
});

describe('a list that is computed of lists', () => {
  const large = unchangedList((list: Loads, least: number) => list.filter((one) => one >= least));

  it('is the very same list for as long as it comes out with the same items', () => {
    const list = [1, 5];
    const before = large(list, 5);
    list.push(2);
    expect(large(list, 5)).toBe(before);
  });

  it.each([
    ['one more', (list: number[]) => list.push(7), [5, 6, 7]],
    ['one fewer', (list: number[]) => replaceIn(list, 2, 0), [5]],
    ['another first', (list: number[]) => replaceIn(list, 1, 9), [9, 6]],
    ['another last', (list: number[]) => replaceIn(list, 2, 9), [5, 9]],
  ])('is another list with %s', (_what, happens, expected) => {
    const list = [1, 5, 6];
    const before = large(list, 5);
    happens(list);
    expect(large(list, 5)).toEqual(expected);
    expect(large(list, 5)).not.toBe(before);
    expect(before).toEqual([5, 6]);
  });
});
