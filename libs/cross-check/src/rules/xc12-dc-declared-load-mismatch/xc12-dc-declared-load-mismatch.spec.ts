import { caseView } from '../../case-view';
import { happened } from '../../example';
import { declared, egress, load } from '../../example-events';
import { dcDeclaredLoadMismatch } from './xc12-dc-declared-load-mismatch.rule';

type Event = ReturnType<typeof happened>;
const metered = (meanKw: string) => load('2021-09-06', '2021-10-03', { meanKw });
const check = (...events: Event[]) => dcDeclaredLoadMismatch.check(caseView({ now: 0, events }))[0]!;
const against = (facts: object, meanKw: string) => check(declared('2021-09-01', { ...facts }), metered(meanKw));

describe('declared racks: 1,000 of 4 kW, six tenths in use, 1.35 kW for each of theirs', () => {
  it.each([
    ['a quarter above what they draw', '4050', 'clear'],
    ['a little more', '4050.01', 'hit'],
    ['a quarter below', '2430', 'clear'],
    ['a little less', '2429.99', 'hit'],
  ])('explain or do not explain a load of %s: %s kW -> %s', (_what, meanKw, expected) => expect(against({}, meanKw).outcome).toBe(expected));

  it.each([
    ['5400', 'clear'],
    ['5400.01', 'hit'],
  ])('explain no more than all of them can draw: %s kW -> %s', (meanKw, expected) => {
    expect(against({ utilisation: 1 }, meanKw)).toMatchObject({ outcome: expected, numbers: { expectedKw: '5400' } });
  });

  it.each([['racks'], ['ratedKwPerRack'], ['utilisation'], ['declaredPue']])(
    'explain nothing where %s is absent or zero, and no floor is declared',
    (fact) => {
      for (const value of [undefined, 0]) {
        expect(against({ [fact]: value }, '4000')).toMatchObject({
          outcome: 'insufficient-data',
          missing: ['racks', 'floorM2'],
        });
        expect(against({ [fact]: value, floorM2: '0' }, '4000').outcome).toBe('insufficient-data');
      }
    },
  );
});

describe('where no racks are declared, the floor', () => {
  it.each([
    ['2691', 'clear'],
    ['2691.01', 'hit'],
  ])('of 8,760 m² explains 2,691 kWh a year each: %s kW -> %s', (meanKw, expected) => {
    expect(against({ racks: 0, floorM2: '8760' }, meanKw).outcome).toBe(expected);
  });
});

it('a mismatch is grave where the centre has no business either', () => {
  const revenue = happened('hosting-revenue.summarised', '2021-10-05', { from: '2021-04-01', to: '2021-09-30', revenueCny: '1' }, [], 'tax');
  const events = [declared('2021-09-01'), metered('10000'), egress('2021-09-06', '2021-10-03')];
  expect(check(...events).severity).toBe('medium');
  expect(check(...events, revenue).severity).toBe('high');
});

it('only a summary of four weeks speaks', () => {
  expect(check(declared('2021-09-01'), load('2021-09-07', '2021-10-03')).outcome).toBe('insufficient-data');
});
