import * as fc from 'fast-check';
import { days } from './times';
import { weeksAbout, weeksOf } from './weeks';

const instant = fc.integer({ min: -days(900), max: days(900) });
const span = fc.record({ from: instant, lasting: fc.integer({ min: 0, max: days(500) }) }).map(({ from, lasting }) => ({ from, to: from + lasting }));
const short = fc.record({ from: instant, lasting: fc.integer({ min: 0, max: days(30) }) }).map(({ from, lasting }) => ({ from, to: from + lasting }));

it('what overlaps in time bears a mark in common, however long it lasts', () => {
  fc.assert(
    fc.property(span, short, (reading, paper) => {
      fc.pre(reading.from <= paper.to && paper.from <= reading.to);
      const marks = new Set(weeksAbout(paper.from, paper.to));
      expect(weeksOf(reading.from, reading.to).some((mark) => marks.has(mark))).toBe(true);
    }),
  );
});

it('what lies more than two weeks apart is not laid before each other', () => {
  const [monday, month] = [days(7 * 100), days(28)];
  const marks = new Set(weeksAbout(monday, monday + month));
  expect(weeksOf(monday + month + days(14), monday + month + days(20)).filter((mark) => marks.has(mark))).toEqual([]);
});

it('what lasts for more than a year, or for ever, bears one mark instead of all its weeks', () => {
  expect(weeksOf(0, Infinity)).toHaveLength(1);
});
