import * as fc from 'fast-check';
import { days } from './times';
import { periodsAbout, periodsOf } from './periods';

const instant = fc.integer({ min: -days(900), max: days(900) });
const span = fc.record({ from: instant, lasting: fc.integer({ min: 0, max: days(500) }) }).map(({ from, lasting }) => ({ from, to: from + lasting }));
const short = fc.record({ from: instant, lasting: fc.integer({ min: 0, max: days(30) }) }).map(({ from, lasting }) => ({ from, to: from + lasting }));

it('what overlaps in time bears a mark in common, however long it lasts', () => {
  fc.assert(
    fc.property(span, short, (reading, paper) => {
      fc.pre(reading.from <= paper.to && paper.from <= reading.to);
      const marks = new Set(periodsAbout(paper.from, paper.to));
      expect(periodsOf(reading.from, reading.to).some((mark) => marks.has(mark))).toBe(true);
    }),
  );
});

it('what lies more than four weeks apart is not laid before each other', () => {
  const [first, month] = [days(28 * 100), days(28)];
  const marks = new Set(periodsAbout(first, first + month));
  expect(periodsOf(first + month + days(28), first + month + days(40)).filter((mark) => marks.has(mark))).toEqual([]);
});

it('what lasts for more than a year, or for ever, bears one mark instead of all its weeks', () => {
  expect(periodsOf(0, Infinity)).toHaveLength(1);
});
