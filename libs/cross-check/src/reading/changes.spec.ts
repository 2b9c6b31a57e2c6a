import { changesOf, insertInto, removeFrom, replaceIn, stampOf, stampOfAny } from './changes';

describe('a list of a walk', () => {
  it('logs what was put in, taken out and replaced before its end, with the places of the time', () => {
    const list = ['a', 'c'];
    insertInto(list, 1, 'b');
    removeFrom(list, 0);
    replaceIn(list, 1, 'C');
    expect(list).toEqual(['b', 'C']);
    expect(changesOf(list)).toEqual([
      { kind: 'inserted', at: 1, after: 'b' },
      { kind: 'removed', at: 0, before: 'a' },
      { kind: 'replaced', at: 1, before: 'c', after: 'C' },
    ]);
  });

  it('logs nothing where it only grows', () => {
    const list = ['a'];
    insertInto(list, 1, 'b');
    list.push('c');
    expect(list).toEqual(['a', 'b', 'c']);
    expect(changesOf(list)).toEqual([]);
  });

  it('shows its log to nobody who reads its items', () => {
    const list = ['a'];
    replaceIn(list, 0, 'b');
    expect(Object.getOwnPropertySymbols(list).filter((one) => Object.prototype.propertyIsEnumerable.call(list, one))).toEqual([]);
    expect([...list]).toEqual(['b']);
    expect(changesOf([...list])).toEqual([]);
  });
});

describe('the stamp', () => {
  it('of a list is another one after every growth and every change, and only then', () => {
    const list = ['a'];
    const stamps = [stampOf(list), stampOf(list)];
    list.push('b');
    stamps.push(stampOf(list));
    replaceIn(list, 0, 'A');
    stamps.push(stampOf(list));
    removeFrom(list, 0);
    stamps.push(stampOf(list));
    insertInto(list, 0, 'a');
    stamps.push(stampOf(list));
    expect(stamps[0]).toBe(stamps[1]);
    expect(new Set(stamps).size).toBe(5);
  });

  it('of what keeps an account of papers is that of the account', () => {
    const touched = ['a'];
    const before = stampOfAny({ touched });
    expect(before).toBe(stampOf(['a']));
    touched.push('b');
    expect(stampOfAny({ touched })).not.toBe(before);
  });

  it('of a list among other things is its own, and of what never grows always the same', () => {
    expect(stampOfAny(['a', 'b'])).toBe(stampOf(['a', 'b']));
    expect([null, undefined, 'touched', 7, {}].map(stampOfAny)).toEqual([0, 0, 0, 0, 0]);
  });
});
