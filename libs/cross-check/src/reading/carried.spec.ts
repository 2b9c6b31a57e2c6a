import * as fc from 'fast-check';
import { throughChanges } from '../testing/through-changes';
import { carried, carriedFor, carriedGiven, Question } from './carried';
import { insertInto, removeFrom, replaceIn } from './changes';

interface Bill {
  cny: number;
}
const bill = fc.record({ cny: fc.nat({ max: 9 }) });
/** A limit that is not given lets every bill through. */
const from = (list: readonly Bill[], ...least: readonly number[]): number[] =>
  list.filter(({ cny }) => !least.some((one) => cny < one)).map(({ cny }) => cny);
const sumFrom = (list: readonly Bill[], ...least: readonly number[]): number => from(list, ...least).reduce((sum, cny) => sum + cny, 0);

/** The sum of the bills from some limits on, with a log of what was taken. */
function summing(taken: number[] = []): Question<Bill, readonly number[], number> {
  const counted = (one: Bill | undefined, least: readonly number[]): number => sumFrom(one ? [one] : [], ...least);
  return {
    begin: () => 0,
    take: (sum, one, ...least) => (taken.push(one.cny), sum + counted(one, least)),
    change: (sum, { before, after }, ...least) => sum + counted(after, least) - counted(before, least),
  };
}
/** The items themselves: which place a change has, only a fresh reading can tell. */
const listing: Question<Bill, readonly number[], readonly number[]> = {
  begin: () => [],
  take: (so, one, ...least) => [...so, ...from([one], ...least)],
};

describe('the answer about a list', () => {
  it('is that of a fresh reading, however the list grows and changes', () => {
    const sum = carried(summing() as Question<Bill, [], number>);
    throughChanges(bill, (list) => expect(sum(list)).toBe(sumFrom(list)));
  });

  it('is that of a fresh reading where the question cannot tell what a change does', () => {
    const all = carried(listing as Question<Bill, [], readonly number[]>);
    throughChanges(bill, (list) => expect(all(list)).toEqual(from(list)));
  });

  it.each([[[2]], [[2, 4]], [[2, 4, 1]], [[2, 4, 1, 5]]])('is another one for each thing that it is about: bills of at least %j', (least) => {
    const [sum, all] = [carriedFor(summing()), carriedFor(listing)];
    const others = least.map((one, i) => (i === least.length - 1 ? one + 3 : one));
    throughChanges(bill, (list) => {
      for (const about of [least, others]) {
        expect(sum(list, ...about)).toBe(sumFrom(list, ...about));
        expect(all(list, ...about)).toEqual(from(list, ...about));
      }
    });
  });

  it.each([[[]], [[3]], [[3, 5]], [[3, 5, 2, 6]]])('is begun anew where what is given is another thing: bills of at least %j', (least) => {
    const sum = carriedGiven({
      begin: () => 0,
      take: (so, one: Bill, ...limits: readonly ({ cny: number } | undefined)[]) => so + sumFrom([one], ...limits.map((limit) => limit?.cny ?? 0)),
    });
    const [given, others] = [least.map((cny) => ({ cny })), least.map((cny) => ({ cny: cny + 1 }))];
    throughChanges(bill, (list) => {
      for (const limits of [given, given, others]) expect(sum(list, ...limits)).toBe(sumFrom(list, ...limits.map(({ cny }) => cny)));
    });
  });

  it('of lists that stay empty is begun for each, so that nobody adds to that of another', () => {
    const begin = (): number[] => [];
    const take = (so: number[], { cny }: Bill): number[] => (so.push(cny), so);
    const [plain, about, given] = [carried({ begin, take }), carriedFor<Bill, [number], number[]>({ begin, take }), carriedGiven({ begin, take })];
    const none: Bill[] = [];
    for (const ask of [() => plain(none), () => about(none, 1), () => given(none)]) {
      expect(ask()).toEqual([]);
      expect(ask()).not.toBe(ask());
    }
  });
});

describe('asking again', () => {
  const taken: number[] = [];
  const plain = carried(summing(taken) as Question<Bill, [], number>);
  const about = carriedFor(summing(taken));
  const given = carriedGiven(summing(taken));

  describe.each([
    ['a list', (list: readonly Bill[]) => plain(list)],
    ['a list and one thing', (list: readonly Bill[]) => about(list, 0)],
    ['a list and five things', (list: readonly Bill[]) => about(list, 0, 0, 0, 0, 0)],
    ['a list and what is given', (list: readonly Bill[]) => given(list, 0, 0)],
  ])('about %s', (_what, ask) => {
    const known = (): Bill[] => {
      const list = [{ cny: 1 }, { cny: 2 }];
      ask(list);
      taken.length = 0;
      return list;
    };

    it('takes nothing twice', () => {
      expect(ask(known())).toBe(3);
      expect(taken).toEqual([]);
    });

    it('takes only what came to the end', () => {
      const list = known();
      list.push({ cny: 5 });
      expect(ask(list)).toBe(8);
      expect(taken).toEqual([5]);
    });

    it('takes nothing where a change says what it does', () => {
      const list = known();
      replaceIn(list, 0, { cny: 4 });
      removeFrom(list, 1);
      insertInto(list, 0, { cny: 7 });
      expect(ask(list)).toBe(11);
      expect(taken).toEqual([]);
    });

    it('takes what was changed before it was ever read as it is now, and once', () => {
      const list = known();
      list.push({ cny: 5 }, { cny: 6 });
      replaceIn(list, 2, { cny: 8 });
      expect(ask(list)).toBe(17);
      expect(taken).toEqual([8, 6]);
    });
  });

  it('about a list that changed before anybody asked takes each item once', () => {
    const list = [{ cny: 1 }, { cny: 2 }];
    replaceIn(list, 0, { cny: 3 });
    taken.length = 0;
    expect([plain(list), plain(list)]).toEqual([5, 5]);
    expect(taken).toEqual([3, 2]);
  });

  it('about something else that is given takes all again', () => {
    const list = [{ cny: 1 }, { cny: 2 }];
    given(list, 0, 0);
    taken.length = 0;
    given(list, 0, 1);
    expect(taken).toEqual([1, 2]);
  });
});
