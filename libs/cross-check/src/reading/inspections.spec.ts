import { caseView } from '../case-view';
import { happened, moment } from '../example';
import { cut, inspected } from '../example-events';
import { emptyInspection, lastEmptyInspection } from './inspections';

const at = (time: string): number => Date.parse(moment(time));
const lastOf = (...events: ReturnType<typeof happened>[]) => lastEmptyInspection(caseView({ now: 0, events }));
const empty = (time: string, facts = {}) => inspected(time, 'no-mining', facts);
const restored = (time: string) => happened('power-supply.restored', time, { effectiveAt: moment(time), accountNo: 'A' });

describe('the last inspection that found nothing', () => {
  it('is the one that took place last, however early it was reported', () => {
    expect(lastOf(empty('2021-10-20', { inspectedAt: moment('2021-10-18') }), empty('2021-10-10'))).toBe(at('2021-10-18'));
    expect(lastOf(empty('2021-10-20', { inspectedAt: undefined }))).toBe(at('2021-10-20'));
  });

  it('is none that found something, or nothing to look at', () => {
    expect(lastOf(inspected('2021-10-20', 'mining-running'), inspected('2021-10-21', 'no-access'))).toBe(-Infinity);
    expect(lastOf()).toBe(-Infinity);
  });

  it.each([
    ['a minute before a cut counts', '2021-10-07T23:59', true],
    ['at the instant of a cut proves nothing', '2021-10-08T00:00', false],
    ['while the power was cut proves nothing', '2021-10-09T00:00', false],
    ['at the instant of the restoration counts', '2021-10-10T00:00', true],
  ])('%s', (_what, time, counts) => {
    const first = empty('2021-10-01');
    expect(lastOf(first, cut('2021-10-08'), restored('2021-10-10'), empty(time))).toBe(at(counts ? time : '2021-10-01'));
  });

  it('during a cut that nothing ended proves nothing, during a mere limit it counts', () => {
    expect(lastOf(cut('2021-10-08'), empty('2021-12-01'))).toBe(-Infinity);
    expect(lastOf(cut('2021-10-08', { mode: 'limit' }), empty('2021-12-01'))).toBe(at('2021-12-01'));
  });

  it('under power is the latest of several, in whatever order they came', () => {
    expect(lastOf(cut('2021-12-01'), empty('2021-10-05'), empty('2021-10-09'), empty('2021-10-02'))).toBe(at('2021-10-09'));
  });

  it('answers what began at its instant or before', () => {
    const view = caseView({ now: 0, events: [empty('2021-10-20')] });
    expect([at('2021-10-20'), at('2021-10-20') + 1].map((since) => emptyInspection(view, since))).toEqual([true, false]);
  });
});
