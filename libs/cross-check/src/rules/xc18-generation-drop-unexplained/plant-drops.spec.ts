import { happened, moment } from '../../example';
import { plantsIn } from './plant-drops';
import { generationDropUnexplained } from './xc18-generation-drop-unexplained.rule';

const limits = generationDropUnexplained.thresholds;
const at = (time: string): number => Date.parse(moment(time));

/** A wet week in which a plant of 20,400 kW made half of that. */
const drop = (facts = {}) =>
  happened('generation-drop.detected', '2021-05-24', {
    plantCode: 'p1',
    from: moment('2021-05-17'),
    to: moment('2021-05-24'),
    dropRatio: '0.45',
    hours: '162',
    inflowIndex: '1.04',
    ...facts,
  });
const span = (from: string, to: string, facts = {}) => drop({ from: moment(from), to: moment(to), ...facts });
const cause = (from: string, to: string, subjectCode = 'p1') =>
  happened('system-cause.recorded', to, { subjectCode, from: moment(from), to: moment(to) });
const found = (...events: ReturnType<typeof drop>[]) => plantsIn(events, [], limits)[0]!;
const coveredBy = (...causes: ReturnType<typeof cause>[]): number => plantsIn([drop({ hours: '168' })], causes, limits)[0]!.covered * 168;

describe('a drop of generation', () => {
  it.each([
    ['by a share of the limit', { dropRatio: limits.drop }, 1],
    ['by less', { dropRatio: '0.1499' }, 0],
    ['by the kilowatts of the limit', { dropRatio: undefined, expectedKw: '3000', observedKw: '1000' }, 1],
    ['by a kilowatt less', { dropRatio: '0.1', expectedKw: '3000', observedKw: '1001' }, 0],
    ['to nothing that was observed', { dropRatio: undefined, expectedKw: '2000' }, 1],
    ['of which neither is stated', { dropRatio: undefined }, 0],
    ['of days that nobody states', { from: undefined }, 0],
  ])('%s counts: %p -> %i', (_what, facts, expected) => expect(found(drop(facts)).drops).toHaveLength(expected));

  it('is told by its plant', () => {
    const other = drop({ plantCode: 'p2', hours: '24' });
    expect(plantsIn([drop(), other], [cause('2021-05-17', '2021-05-18', 'p2')], limits)).toMatchObject([
      { plant: 'p1', drops: [drop()], hours: 162, causes: [] },
      { plant: 'p2', drops: [other], hours: 24, causes: [cause('2021-05-17', '2021-05-18', 'p2')] },
    ]);
  });
});

describe('a drop is long', () => {
  it.each([
    ['with six hours on each of three days', '2021-05-20', '18', true],
    ['not with an hour less', '2021-05-20', '17', false],
    ['not with six hours on each of two days', '2021-05-19', '12', false],
    ['with three whole days of a longer time', '2021-05-31', '72', true],
    ['not with an hour less than that', '2021-05-31', '71', false],
  ])('%s (to %s, %s hours) -> %p', (_what, to, hours, expected) => expect(found(span('2021-05-17', to, { hours })).isLong).toBe(expected));

  it('also where several add up, each of less than half a day being one', () => {
    const mornings = ['2021-05-17', '2021-05-18', '2021-05-19'].map((day) => span(`${day}T06:00`, `${day}T12:00`, { hours: '6' }));
    expect(found(...mornings)).toMatchObject({ isLong: true, hours: 18 });
    expect(found(...mornings.slice(1)).isLong).toBe(false);
  });
});

describe('only drops while there was water', () => {
  it.each([
    ['at the inflow of the limit, yes', { inflowIndex: limits.inflow }, 1, true],
    ['at less, no', { inflowIndex: '0.8999' }, 0, true],
    ['at an unknown inflow, no', { inflowIndex: undefined }, 0, false],
  ])('speak: %s', (_what, facts, expected, known) => {
    expect(found(drop(facts))).toMatchObject({ known });
    expect(found(drop(facts)).recent).toHaveLength(expected);
  });

  it('of the last seven days of them speak', () => {
    const last = span('2021-05-17', '2021-05-24');
    const [within, before] = [span('2021-05-10', '2021-05-17T00:01'), span('2021-05-10', '2021-05-17')];
    expect(found(before, within, last).recent).toEqual([within, last]);
    expect(found(before, within, last)).toMatchObject({ from: at('2021-05-10'), to: at('2021-05-17T00:01') });
  });

  it('are known as soon as the inflow of one is', () =>
    expect(found(drop({ inflowIndex: undefined }), drop({ inflowIndex: '0.1' })).known).toBe(true));

  it('none of which speaks has no hours', () => {
    expect(found(drop({ inflowIndex: '0.1' }))).toMatchObject({ hours: 0, covered: 0, isLong: false });
  });
});

describe('hours that recorded causes explain', () => {
  it.each([
    ['are those inside the drop', [cause('2021-05-18T08:00', '2021-05-18T14:00')], 6],
    ['count once where causes overlap', [cause('2021-05-18T08:00', '2021-05-18T14:00'), cause('2021-05-18T12:00', '2021-05-18T16:00')], 8],
    [
      'count once where one is inside another, whichever came first',
      [cause('2021-05-18T10:00', '2021-05-18T11:00'), cause('2021-05-18T08:00', '2021-05-18T14:00')],
      6,
    ],
    [
      'go on after one inside another',
      [cause('2021-05-18T08:00', '2021-05-18T14:00'), cause('2021-05-18T10:00', '2021-05-18T11:00'), cause('2021-05-18T13:00', '2021-05-18T15:00')],
      7,
    ],
    ['add up', [cause('2021-05-20', '2021-05-20T05:00'), cause('2021-05-18', '2021-05-18T03:00')], 8],
    ['end with the drop', [cause('2021-05-23T20:00', '2021-06-01')], 4],
    ['begin with the drop', [cause('2021-05-01', '2021-05-17T02:00')], 2],
    ['are none before and after it', [cause('2021-05-01', '2021-05-16'), cause('2021-05-25', '2021-05-26')], 0],
    ['are none of another plant', [cause('2021-05-17', '2021-05-24', 'p2')], 0],
  ])('%s', (_what, causes, expected) => expect(coveredBy(...causes)).toBeCloseTo(expected));

  it('are none where a cause has no end', () => {
    const endless = happened('system-cause.recorded', '2021-05-18', { subjectCode: 'p1', from: moment('2021-05-18') });
    expect(coveredBy(endless)).toBe(0);
  });
});
