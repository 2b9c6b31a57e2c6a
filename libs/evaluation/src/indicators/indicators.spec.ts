import type { CaseFile } from '@quanlian/case-file';
import fc from 'fast-check';
import { measureCase } from './case-measured';
import type { CaseMeasured } from './case-measured';
import { IndicatorBoard } from './indicator-board';

const HOUR = 3_600_000;
const at = (text: string): number => Date.parse(`${text}+08:00`);
const OCTOBER = at('2021-10-05T08:00:00');
const a = (over: Partial<CaseMeasured> = {}): CaseMeasured => ({
  ...{
    jurisdiction: '150622',
    openedAt: OCTOBER,
    openedBy: 'gov',
    isCleared: false,
    agencies: ['gov', 'energy'],
    links: [],
    duties: [],
    reversals: [],
  },
  ...over,
});
const cutAfter = (hours: number, agency = 'energy'): CaseMeasured => a({ clueAt: OCTOBER, cut: { at: OCTOBER + hours * HOUR, agency } });
const read = (cases: readonly CaseMeasured[], level: ConstructorParameters<typeof IndicatorBoard>[0] = 'province') => {
  const board = new IndicatorBoard(level);
  cases.forEach((one) => board.add(one));
  return board.read();
};
const total = (cases: readonly CaseMeasured[], agency = 'all') => read(cases).find((line) => line.agency === agency)?.total;

it('the time from clue to cut is that of a case at the middle and at nine tenths', () => {
  const cases = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100].map((hours) => cutAfter(hours));
  expect(total(cases)?.clueToCut).toEqual({ cases: 10, medianHours: 5, p90Hours: 9 });
  expect(total([cutAfter(3.25)])?.clueToCut).toEqual({ cases: 1, medianHours: 3.3, p90Hours: 3.3 });
});

it('a cut without a clue before it has no such time', () => {
  expect(total([a({ cut: { at: OCTOBER, agency: 'energy' } }), cutAfter(-1)])?.clueToCut).toEqual({ cases: 0 });
});

it('counts for the agency that cut, was responsible, reversed or accused', () => {
  const one = a({
    ...{ clueAt: OCTOBER, cut: { at: OCTOBER + HOUR, agency: 'energy' }, isCleared: true },
    duties: [{ agencies: ['energy', 'ndrc'], dueAt: OCTOBER, status: 'overdue' as const }],
    reversals: [{ agency: 'mof', at: OCTOBER }],
  });
  expect(total([one], 'energy')).toMatchObject({ cases: 1, clueToCut: { cases: 1 }, duties: { overdue: 1 }, reversals: 0, cleared: 0 });
  expect(total([one], 'ndrc')).toMatchObject({ cases: 0, duties: { overdue: 1 } });
  expect(total([one], 'mof')).toMatchObject({ cases: 0, reversals: 1 });
  expect(total([one], 'gov')).toMatchObject({ cases: 1, cleared: 1 });
  expect(total([one])).toMatchObject({ cases: 1, duties: { overdue: 1 }, reversals: 1, cleared: 1 });
});

it('completeness is the share of links with their proof, of those that apply', () => {
  expect(total([a({ links: ['done', 'late', 'none-found', 'not-applicable'] })])?.completeness).toBe(0.667);
  expect(total([a({ links: ['not-applicable'] })])).not.toHaveProperty('completeness');
});

it('a case counts in the month in which it was opened, a duty in the month in which it was due, by Beijing time', () => {
  const duties = [{ agencies: ['energy'], dueAt: at('2021-12-01T00:00:00'), status: 'met' as const }];
  const months = read([a({ openedAt: at('2021-10-31T23:59:59'), duties })]).find(({ agency }) => agency === 'all')!.months;
  expect(months.map(({ month, cases, duties: { met } }) => [month, cases, met])).toEqual([
    ['2021-10', 1, 0],
    ['2021-12', 0, 1],
  ]);
});

it.each<['nation' | 'province' | 'prefecture' | 'county', string[]]>([
  ['nation', ['000000']],
  ['province', ['150000', '510000']],
  ['prefecture', ['150600', '513300']],
  ['county', ['150622', '513300']],
])('of each %s', (level, regions) => {
  const found = read([a(), a({ jurisdiction: '513300' })], level).filter(({ agency }) => agency === 'all');
  expect(found.map(({ region }) => region)).toEqual(regions);
});

it('the order of the cases does not matter', () => {
  const cases = Array.from({ length: 12 }, (_, n) => ({ ...cutAfter(n, n % 2 ? 'energy' : 'telecom'), openedAt: OCTOBER + n * 24 * 40 * HOUR }));
  fc.assert(fc.property(fc.shuffledSubarray(cases, { minLength: 12 }), (shuffled) => expect(read(shuffled)).toEqual(read(cases))));
});

describe('what is taken from a case file', () => {
  const entry = (eventId: string, type: string, hour: number, agency: string, mark?: 'retracted') => ({
    ...{
      eventId,
      type,
      agency,
      zh: '',
      en: '',
      organ: '',
      jurisdiction: '150622',
      occurredAt: OCTOBER + hour * HOUR,
      recordedAt: 0,
      backfilled: false,
    },
    ...(mark && { mark }),
  });
  const file = {
    ...{ jurisdiction: '150622', openedAt: OCTOBER, status: 'cleared', obligations: [] },
    timeline: [
      entry('o', 'site.identified', 0, 'ndrc'),
      entry('c2', 'abnormal-load.detected', 5, 'energy'),
      entry('c1', 'site.reported', 3, 'gov'),
      entry('x1', 'power-supply.cut', 6, 'energy', 'retracted'),
      entry('x2', 'power-supply.cut', 9, 'energy'),
      entry('r', 'measure.reversed', 20, 'mof'),
      entry('s', 'case.opened', 21, 'system'),
    ],
    chain: [{ link: 'clue', zh: '线索', state: 'done', because: ['c1', 'c2'] }],
  } as unknown as CaseFile;

  it('is the first clue and the first cut that stand, whoever told of them first', () => {
    expect(measureCase(file, 'o')).toEqual({
      ...{ jurisdiction: '150622', openedAt: OCTOBER, isCleared: true, openedBy: 'ndrc', agencies: ['ndrc', 'energy', 'gov', 'mof'] },
      ...{ clueAt: OCTOBER + 3 * HOUR, cut: { at: OCTOBER + 9 * HOUR, agency: 'energy' } },
      ...{ links: ['done'], duties: [], reversals: [{ agency: 'mof', at: OCTOBER + 20 * HOUR }] },
    });
  });
});
