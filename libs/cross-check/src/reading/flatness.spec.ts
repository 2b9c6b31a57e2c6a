import { caseView } from '../case-view';
import { happened, moment } from '../example';
import { cleared, cut, inspected, load } from '../example-events';
import { flatLoad } from '../rules/xc10-flat-load/xc10-flat-load.rule';
import { flatness, FlatLimits, sameSignatureCleared, settlementOf, unsettled } from './flatness';
import { loadOf } from './load';

type Events = ReturnType<typeof happened>[];
const limits: FlatLimits = flatLoad.thresholds;
const view = (events: Events, earlier: Events = []) => caseView({ now: 0, events, earlier });
const flat = (facts = {}, to = '2021-09-28') => loadOf(load('2021-09-01', to, facts))!;

describe('a line', () => {
  it.each([
    ['as low a load factor as the limit', { loadFactor: limits.loadFactor }],
    ['as much variation as the limit', { cv: limits.cv }],
    ['nights as low as the limit', { nightDayRatio: limits.low }],
    ['nights as high as the limit', { nightDayRatio: limits.high }],
    ['weekends as low as the limit', { weekendRatio: limits.low }],
    ['weekends as high as the limit', { weekendRatio: limits.high }],
    ['as little power as the limit', { meanKw: limits.minKw }],
    ['as little power as the limit for low voltage', { meanKw: limits.minKwLowVoltage, tariffClass: limits.lowVoltageClasses[0] }],
    ['as many gaps as the limit', { completeness: limits.completeness }],
    ['readings as far apart as the limit', { intervalMin: limits.maxIntervalMin }],
  ])('is flat with %s', (_what, facts) => expect(flatness(flat(facts), limits)).toBe('flat'));

  it.each([
    ['a lower load factor', { loadFactor: '0.9499' }],
    ['more variation', { cv: '0.0501' }],
    ['lower nights', { nightDayRatio: '0.9699' }],
    ['higher nights', { nightDayRatio: '1.0301' }],
    ['lower weekends', { weekendRatio: '0.9699' }],
    ['higher weekends', { weekendRatio: '1.0301' }],
    ['too little power', { meanKw: '49.99' }],
    ['too little power also for low voltage', { meanKw: '2.99', tariffClass: 'residential' }],
  ])('with %s varies', (_what, facts) => expect(flatness(flat(facts), limits)).toBe('varied'));

  it.each([
    ['too few days', {}, '2021-09-27'],
    ['readings too far apart', { intervalMin: limits.maxIntervalMin + 1 }, '2021-09-28'],
    ['too many gaps', { completeness: 0.9499 }, '2021-09-28'],
    ['an unknown number of gaps', { completeness: undefined }, '2021-09-28'],
    ['no load factor', { loadFactor: undefined }, '2021-09-28'],
    ['no variation', { cv: undefined }, '2021-09-28'],
    ['no nights', { nightDayRatio: undefined }, '2021-09-28'],
    ['no weekends', { weekendRatio: undefined }, '2021-09-28'],
  ])('of %s is unknown', (_what, facts, to) => expect(flatness(flat(facts, to), limits)).toBe('unknown'));

  it('that varies anyhow does so whatever its nights and weekends', () => {
    expect(flatness(flat({ loadFactor: '0.1', nightDayRatio: undefined }), limits)).toBe('varied');
  });
});

describe('a flat line', () => {
  const line = flat();
  const openAfter = (...events: Events) => unsettled([line], settlementOf(view(events))).length === 1;
  const cause = (facts = {}) =>
    happened('system-cause.recorded', '2021-10-01', { from: '2021-09-10', to: '2021-09-12', subjectCode: 'A', cause: 'test-run', ...facts });

  it('is open where nothing explains it', () => {
    expect(openAfter()).toBe(true);
    expect(unsettled([], settlementOf(view([])))).toEqual([]);
  });

  it('is explained by an empty inspection after its end, not by one before', () => {
    expect(openAfter(inspected('2021-09-29T00:00', 'no-mining'))).toBe(false);
    expect(openAfter(inspected('2021-09-28T23:59', 'no-mining'))).toBe(true);
  });

  it('is explained by a system cause inside its days, of its account or its key', () => {
    expect(openAfter(cause())).toBe(false);
    expect(openAfter(cause({ subjectCode: 'grid:A' }))).toBe(false);
    expect(openAfter(cause({ subjectCode: 'B' }))).toBe(true);
  });

  it.each([
    ['that begins in its last minute', { from: moment('2021-09-28T23:59'), to: '2021-10-30' }, false],
    ['that begins as it ends', { from: moment('2021-09-29'), to: '2021-10-30' }, true],
    ['that ends in its first minute', { from: '2021-08-01', to: moment('2021-09-01T00:01') }, false],
    ['that ends as it begins', { from: '2021-08-01', to: moment('2021-09-01') }, true],
    ['that has no begin', { from: undefined }, true],
    ['that has no end', { to: undefined }, true],
  ])('a cause %s leaves it open: %p -> %p', (_what, facts, expected) => expect(openAfter(cause(facts))).toBe(expected));

  it('is explained by an inspection also where a cause is recorded that explains another', () => {
    expect(openAfter(cause({ subjectCode: 'B' }), inspected('2021-10-01', 'no-mining'))).toBe(false);
  });

  it('what explains is the same object until something else may', () => {
    const events = [inspected('2021-10-01', 'no-mining')];
    expect(settlementOf(view(events))).toBe(settlementOf(view([...events, cut('2021-10-02')])));
    const known = view([cause()]);
    expect(settlementOf(known)).toBe(settlementOf(known));
    expect(settlementOf(known)).not.toBe(settlementOf(view([cause(), cause({ subjectCode: 'B' })])));
  });
});

describe('after a clearing', () => {
  const before = load('2021-07-01', '2021-07-28', { meanKw: '10000' });
  const after = (meanKw: string) => load('2021-09-01', '2021-09-28', { meanKw });
  const isSame = (now: ReturnType<typeof load>, events: Events, earlier: Events = []) =>
    sameSignatureCleared(view([...events, now], earlier), loadOf(now)!, limits);
  const clearing = cleared('2021-08-10');

  it.each([
    ['the same power', '10000', true],
    ['a tenth less', '9091', true],
    ['a tenth more', '11111', true],
    ['more than a tenth less', '9090', false],
    ['more than a tenth more', '11112', false],
  ])('a line of %s than the one on file is one that was cleared once: %s kW -> %p', (_what, kw, expected) => {
    expect(isSame(after(kw), [before, clearing])).toBe(expected);
  });

  it('also the lines and clearings of earlier episodes count', () => {
    expect(isSame(after('10000'), [], [before, clearing])).toBe(true);
    expect(isSame(after('10000'), [clearing], [before])).toBe(true);
  });

  it('a line is not cleared by a clearing that came no earlier than it, nor without any', () => {
    expect(isSame(after('10000'), [before, cleared('2021-09-28')])).toBe(false);
    expect(isSame(after('10000'), [before, cleared('2021-09-27T23:59')])).toBe(true);
    expect(isSame(after('10000'), [before])).toBe(false);
  });

  it('a line that was not yet on file, or that was not flat, was not cleared', () => {
    expect(isSame(after('10000'), [clearing, load('2021-07-15', '2021-08-11')])).toBe(false);
    expect(isSame(after('10000'), [load('2021-07-01', '2021-07-28', { cv: '0.5' }), clearing])).toBe(false);
    expect(isSame(after('10000'), [load('2021-07-10', '2021-08-10'), clearing])).toBe(true);
  });

  it('of several lines on file the nearest counts, in whatever order they came', () => {
    const others = [load('2021-05-01', '2021-05-28', { meanKw: '2000' }), before, load('2021-06-01', '2021-06-28', { meanKw: '40000' })];
    for (const known of [others, others.toReversed()]) expect(isSame(after('10100'), [...known, clearing])).toBe(true);
    expect(isSame(after('20000'), [...others, clearing])).toBe(false);
  });
});
