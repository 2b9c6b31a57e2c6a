import { byOpener, nameOfEpisode } from './case-names';
import type { CaseName } from './case-names';

const name = (number: string, openedBy: string, givenAt: number): CaseName => ({ caseId: `id-${number}`, number, openedBy, givenAt });
const numberOf = (eventIds: string[], ...names: CaseName[]) =>
  nameOfEpisode({ index: 0, openedBy: 'a', openedAt: 0, eventIds }, byOpener(names))?.number;

describe('the name of an episode', () => {
  it('is the one given for one of its events, whichever that is', () => {
    expect(numberOf(['a', 'b'], name('2', 'c', 1), name('1', 'b', 2))).toBe('1');
  });

  it('is the earliest of several, and of those given at one instant the lowest', () => {
    expect(numberOf(['a', 'b', 'c'], name('1', 'a', 5), name('3', 'b', 4), name('2', 'c', 4))).toBe('2');
  });

  it('is not known where none was given', () => {
    expect(numberOf(['a'], name('1', 'z', 1))).toBeUndefined();
  });
});
