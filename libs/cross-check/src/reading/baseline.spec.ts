import { caseView } from '../case-view';
import { happened, moment } from '../example';
import { listed, load } from '../example-events';
import { baseline, baselineOfOperator, settledBaseline } from './baseline';

type Events = ReturnType<typeof happened>[];
const at = (time: string): number => Date.parse(moment(time));
const view = (events: Events, earlier: Events = []) => caseView({ now: 0, events, earlier });
const said = (found: ReturnType<typeof baseline>) => found && [found.kw.toFixed(), found.event];

const listing = listed('2021-10-08', { baselineKw: '9000' });
const silent = listed('2021-10-20', { baselineKw: undefined });
const [august, september] = [load('2021-08-01', '2021-08-28', { meanKw: '8000' }), load('2021-09-01', '2021-09-28', { meanKw: '7000' })];

describe('the power of a site before the measures', () => {
  it('is what the last listing that says so says', () => {
    const corrected = listed('2021-10-09', { baselineKw: '9500' });
    expect(said(baseline(view([listing, corrected, silent, august]), Infinity))).toEqual(['9500', corrected]);
  });

  it('is else that of the last long summary of the whole site that ended by then', () => {
    const short = load('2021-09-02', '2021-09-28', { meanKw: '1' });
    const known = view([september, august, short, silent]);
    expect(said(baseline(known, at('2021-09-29')))).toEqual(['7000', september]);
    expect(said(baseline(known, at('2021-09-29') - 1))).toEqual(['8000', august]);
    expect(said(settledBaseline(known, at('2021-08-29') - 1))).toBeUndefined();
  });

  it('is the same object for as long as the answer is the same', () => {
    const events = [august];
    const before = [baseline(view(events), Infinity), baseline(view([listing]), 0)];
    expect([baseline(view([...events, silent]), Infinity), baseline(view([listing, august]), 0)].map((one, i) => one === before[i])).toEqual([
      true,
      true,
    ]);
  });
});

describe('the power of a site whose accounts are metered one by one', () => {
  const on = (account: string, from: string, to: string, meanKw: string) => load(from, to, { meanKw }, [`account-no:grid:${account}`]);
  const [a, b] = [on('A', '2021-08-01', '2021-08-28', '3000'), on('B', '2021-08-03', '2021-08-30', '1000')];

  it('is what they drew together', () => {
    const found = baseline(view([a, b, on('A', '2021-09-01', '2021-09-28', '9')]), at('2021-09-01'));
    expect([found?.kw.toFixed(), found?.event, found?.others]).toEqual(['4000', a, [b]]);
  });

  it('is the same object for as long as the answer is the same', () => {
    expect(baseline(view([a, b, silent]), Infinity)).toBe(baseline(view([a, b]), Infinity));
  });

  it('leaves out an account that was not metered before', () => {
    const c = on('C', '2021-09-01', '2021-09-28', '500');
    expect(baseline(view([a, b, c]), at('2021-09-01'))?.kw.toFixed()).toBe('4000');
  });

  it.each([
    ['was metered for too short a time', on('C', '2021-08-20', '2021-08-28', '500')],
    ['was only metered together with another', load('2021-08-01', '2021-08-28', { meanKw: '500' }, ['account-no:grid:C', 'account-no:grid:D'])],
  ])('is unknown where one of them %s', (_, other) => expect(baseline(view([a, b, other]), Infinity)).toBeUndefined());
});

describe('the power of all sites of an operator', () => {
  it.each([
    ['what this episode has listed', view([listing], [listed('2020-10-08', { baselineKw: '1' })]), ['9000', listing]],
    ['what an earlier one has listed', view([september, silent], [listing]), ['9000', listing]],
    ['else the summary that ended last: of this episode', view([september], [august]), ['7000', september]],
    ['or the summary of an earlier one, where that ended last', view([august], [september]), ['7000', september]],
    ['or the only one there is, of this one', view([august]), ['8000', august]],
    ['or the only one there is, of an earlier one', view([], [august]), ['8000', august]],
    ['of two that end together, that of this episode', view([september], [load('2021-09-01', '2021-09-28', { meanKw: '5' })]), ['7000', september]],
  ])('is %s', (_what, known, expected) => expect(said(baselineOfOperator(known, Infinity))).toEqual(expected));

  it('is unknown where nothing says so', () => expect(baselineOfOperator(view([silent], [silent]), Infinity)).toBeUndefined());
});
