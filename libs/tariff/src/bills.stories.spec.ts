import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Amount } from './decimal';
import { expectedBill } from './expected-bill';
import type { BilledSegment } from './expected-bill';

const ROOT = path.join(__dirname, '../../../test/scenarios');

interface Line {
  seq: number;
  id: string;
  type: string;
  jurisdiction: string;
  data: { targetEventId: string; replacement: object; segments: BilledSegment[]; amountCny: string; rate: string };
}

const stories = readdirSync(ROOT).filter((name) => /^\d/.test(name));
const linesOf = (story: string): Line[] =>
  readFileSync(path.join(ROOT, story, 'events.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

/** The bills of a story as corrected, each with what was first billed. */
const billsOf = (story: string) => {
  const lines = linesOf(story);
  const imposedRate = lines.find(({ type }) => type === 'surcharge.imposed')?.data.rate;
  return lines
    .filter(({ type }) => type === 'surcharge.billed')
    .map(({ id, jurisdiction, data }) => {
      const correction = lines.find((line) => line.type === 'event.corrected' && line.data.targetEventId === id);
      return { first: data, data: { ...data, ...correction?.data.replacement } as Line['data'], jurisdiction, imposedRate };
    });
};
const expected = (bill: ReturnType<typeof billsOf>[number], data = bill.data): string =>
  expectedBill({ jurisdiction: bill.jurisdiction, segments: data.segments, imposedRate: bill.imposedRate }).amount.toFixed(2);

it.each(stories)('every bill of %s as corrected is right to the fen', (story) => {
  const bills = billsOf(story);
  expect(bills.map((bill) => expected(bill))).toEqual(bills.map(({ data }) => new Amount(data.amountCny).toFixed(2)));
});

it('the surcharges of story 01 come to 21,882,860.00, and its wrong bill fell short by 1,874,880.00', () => {
  const bills = billsOf('01-inner-mongolia-fake-bigdata');
  const sum = (amounts: string[]): string => amounts.reduce((total, one) => total.plus(one), new Amount(0)).toFixed(2);
  expect(sum(bills.map((bill) => expected(bill)))).toBe('21882860.00');
  const wrong = bills.filter(({ first, data }) => first.amountCny !== data.amountCny);
  expect(wrong.map((bill) => new Amount(expected(bill, bill.first)).minus(bill.first.amountCny).toFixed(2))).toEqual(['1874880.00']);
});

it('the worked example: 1 MW at a load factor of 0.97 for 720 h', () => {
  const on = (jurisdiction: string, day: string) =>
    expectedBill({ jurisdiction, segments: [{ from: day, to: day, kwh: '698400' }] }).amount.toFixed(2);
  expect([
    on('520100', '2022-06-01'),
    on('330100', '2022-06-01'),
    on('460100', '2022-06-01'),
    on('150100', '2022-06-01'),
    on('510100', '2022-06-01'),
  ]).toEqual(['209520.00', '349200.00', '558720.00', '698400.00', '1396800.00']);
});
