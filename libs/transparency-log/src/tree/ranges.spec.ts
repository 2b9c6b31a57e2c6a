import { consistencyRanges, inclusionRanges } from './ranges';

const HUGE = 2 ** 52 + 12_345;

describe('the subtrees of a proof', () => {
  it('stay exact far beyond 32 bits', () => {
    const ranges = inclusionRanges(2 ** 40 + 1, HUGE);
    const covered = ranges.reduce((count, { start, end }) => count + (end - start), 1);
    expect(covered).toBe(HUGE);
    expect(ranges.length).toBeLessThanOrEqual(53);
  });

  it('cover the newer tree once', () => {
    const from = 2 ** 33 + 7;
    const ranges = consistencyRanges(from, HUGE).sort((a, b) => a.start - b.start);
    expect(ranges[0]!.start).toBe(0);
    expect(ranges.at(-1)!.end).toBe(HUGE);
    expect(ranges.slice(1).every(({ start }, at) => start === ranges[at]!.end)).toBe(true);
  });
});
