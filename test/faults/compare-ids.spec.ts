import { compareIds, NO_DIFFERENCE } from './compare-ids';

const expected = ['a', 'b', 'c'];

describe('the comparison of ids that the fault tests rest on', () => {
  it('finds no difference where each id is there once, in any order', () => {
    expect(compareIds(expected, ['c', 'A', 'b'])).toEqual(NO_DIFFERENCE);
  });

  it('reports a lost id', () => {
    expect(compareIds(expected, ['a', 'c'])).toEqual({ ...NO_DIFFERENCE, lost: ['b'] });
  });

  it('reports a doubled id once, however often it comes', () => {
    expect(compareIds(expected, ['a', 'b', 'c', 'b', 'b'])).toEqual({ ...NO_DIFFERENCE, doubled: ['b'] });
  });

  it('reports a foreign id', () => {
    expect(compareIds(expected, ['a', 'b', 'c', 'd'])).toEqual({ ...NO_DIFFERENCE, foreign: ['d'] });
  });

  it('is not misled by a count that happens to be right', () => {
    expect(compareIds(expected, ['a', 'a', 'd'])).toEqual({ lost: ['b', 'c'], doubled: ['a'], foreign: ['d'] });
  });
});
