import { remembered, rememberedFor, rememberedText } from './remembered';

describe('a reading of a text', () => {
  it('is made once, also where it finds nothing', () => {
    const read: string[] = [];
    const known = rememberedText((text: string) => (read.push(text), text === 'a' ? 1 : undefined));
    expect(['a', 'b', 'a', 'b'].map(known)).toEqual([1, undefined, 1, undefined]);
    expect(read).toEqual(['a', 'b']);
  });

  it('is kept for as many texts as there is room for, and then begun anew', () => {
    const read: string[] = [];
    const known = rememberedText((text: string) => (read.push(text), text), 2);
    ['a', 'b', 'a', 'b', 'c', 'c', 'a'].forEach(known);
    expect(read).toEqual(['a', 'b', 'c', 'a']);
  });
});

describe('a reading of an object', () => {
  it('is made once for each object, also where it finds nothing', () => {
    const read: object[] = [];
    const known = remembered((item: { size?: number }) => (read.push(item), item.size));
    const [one, other] = [{ size: 3 }, {}];
    expect([one, other, one, other, { size: 3 }].map(known)).toEqual([3, undefined, 3, undefined, 3]);
    expect(read).toHaveLength(3);
  });

  it('that also depends on limits is made again for other limits', () => {
    let count = 0;
    const known = rememberedFor(({ size }: { size: number }, limit: { least: number }) => (count++, size >= limit.least));
    const [item, low, high] = [{ size: 3 }, { least: 3 }, { least: 4 }];
    expect([low, low, high, low].map((limit) => known(item, limit))).toEqual([true, true, false, true]);
    expect(count).toBe(3);
  });
});
