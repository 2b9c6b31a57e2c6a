import { caseView } from '../../case-view';
import { happened } from '../../example';
import { confirmed, listed, load } from '../../example-events';
import { surchargeMiscalculated } from './xc36-surcharge-miscalculated.rule';

type Event = ReturnType<typeof happened>;
const bill = (from: string, to: string, facts = {}): Event => {
  const segments = [{ from, to, kwh: '1000', rate: '0.30' }];
  return happened('surcharge.billed', to, { accountNos: ['A'], from, to, energyKwh: '1000', segments, amountCny: '300.00', ...facts });
};
const october = bill('2021-10-01', '2021-10-31');
const keys = (...accounts: string[]) => accounts.map((account) => `account-no:grid:${account}`);
const check = (...events: Event[]) => surchargeMiscalculated.check(caseView({ now: 0, events }));
const faults = (...events: Event[]) => check(...events).map(({ numbers }) => numbers.faults);

describe('a summary of the meter speaks against a bill', () => {
  const read = (energyKwh: string, from = '2021-10-01', to = '2021-10-31', accounts = ['A']) => load(from, to, { energyKwh }, keys(...accounts));

  it('of exactly its days and accounts', () => {
    expect(faults(october, read('900'))).toEqual(['energy']);
    expect(faults(october, read('900', '2021-10-02'))).toEqual(['']);
    expect(faults(october, read('900', '2021-10-01', '2021-10-30'))).toEqual(['']);
    expect(faults(october, read('900', '2021-10-01', '2021-10-31', ['B']))).toEqual(['']);
    expect(faults(october, read('900', '2021-10-01', '2021-10-31', ['A', 'B']))).toEqual(['']);
  });

  it('of several accounts in whatever order the bill names them', () => {
    const both = bill('2021-10-01', '2021-10-31', { accountNos: ['B', 'A'] });
    expect(faults(both, read('900', '2021-10-01', '2021-10-31', ['A', 'B']))).toEqual(['energy']);
    expect(faults(both, read('900', '2021-10-01', '2021-10-31', ['AB']))).toEqual(['']);
  });

  it('and of several the last counts', () => {
    expect(faults(october, read('900'), read('1000'))).toEqual(['']);
    expect(faults(october, read('1000'), read('900'))).toEqual(['energy']);
  });
});

describe('the rate of a bill', () => {
  const imposed = (time: string, rate: string, facts = {}) =>
    happened('surcharge.imposed', time, { accountNos: ['A'], rate, scope: 'whole-account', effectiveFrom: '2021-10-01', ...facts });

  it.each([
    ['in force on its last day', { effectiveFrom: '2021-10-31' }, 'amount rate'],
    ['in force a day later', { effectiveFrom: '2021-11-01' }, ''],
    ['of another account', { accountNos: ['B'] }, ''],
    ['of one account of several', { accountNos: ['B', 'A'] }, 'amount rate'],
    ['of no account', { accountNos: undefined }, ''],
  ])('is the imposed one %s: %p, faults %p', (_what, facts, expected) => {
    expect(faults(october, imposed('2021-10-01', '0.40', facts))).toEqual([expected]);
  });

  it('is that of the imposition that occurred last', () => {
    const [high, low] = [imposed('2021-10-01', '0.40'), imposed('2021-10-02', '0.30')];
    expect([faults(october, high, low), faults(october, low, high)]).toEqual([[''], ['']]);
  });
});

describe('the first bill of an account', () => {
  const listing = listed('2021-10-01');

  it('must begin on the day of the listing', () => {
    expect(faults(listing, october)).toEqual(['']);
    expect(faults(listing, bill('2021-10-02', '2021-10-31'))).toEqual(['start']);
  });

  it('alone must do so: those after it continue it, in whatever order they came', () => {
    const november = bill('2021-11-01', '2021-11-30');
    expect(faults(listing, october, november)).toEqual(['', '']);
    expect(faults(listing, november, october)).toEqual(['', '']);
    expect(faults(listing, november, bill('2021-12-01', '2021-12-31'))).toEqual(['start', '']);
  });

  it('is no first one where one of its accounts was billed before', () => {
    expect(faults(listing, october, bill('2021-11-01', '2021-11-30', { accountNos: ['B', 'A'] }))).toEqual(['', '']);
    expect(faults(listing, october, bill('2021-11-01', '2021-11-30', { accountNos: ['B'] }))).toEqual(['', 'start']);
  });

  it('is not asked for its begin where it names no account and nothing was listed', () => {
    expect(faults(bill('2021-11-01', '2021-11-30'))).toEqual(['']);
    expect(faults(confirmed('2021-10-01'), bill('2021-11-01', '2021-11-30'))).toEqual(['']);
  });
});

it('without a bill there is nothing to judge', () => {
  expect(check(listed('2021-10-01'))).toMatchObject([{ about: 'case', outcome: 'insufficient-data' }]);
});
