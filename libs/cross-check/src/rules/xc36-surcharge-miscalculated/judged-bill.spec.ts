import { happened } from '../../example';
import { load } from '../../example-events';
import { judged } from './judged-bill';
import { surchargeMiscalculated } from './xc36-surcharge-miscalculated.rule';

const limits = surchargeMiscalculated.thresholds;
type Event = ReturnType<typeof happened>;

/** Twelve days of October in Inner Mongolia at the national rate of 0.30: right to the cent. */
const bill = (facts = {}, division = '150622'): Event => {
  const [from, to, kwh] = ['2021-10-20', '2021-10-31', '5356800'];
  const segments = [{ from, to, kwh, rate: '0.30' }];
  return {
    ...happened('surcharge.billed', to, { accountNos: ['A'], from, to, energyKwh: kwh, segments, amountCny: '1607040.00', ...facts }),
    jurisdiction: division,
  };
};
const imposed = (facts = {}): Event => happened('surcharge.imposed', '2021-10-22', { rate: '0.30', scope: 'whole-account', ...facts });
const metered = (energyKwh: string | undefined): Event => load('2021-10-20', '2021-10-31', { energyKwh });
const answer = (one: Event, by?: Event, read?: Event, from?: string) => judged(one, by, read, from, limits);
const faults = (...asked: Parameters<typeof answer>) => answer(...asked).numbers.faults;

describe('a bill', () => {
  it('that is right to the cent has no fault', () => {
    expect(answer(bill(), imposed(), metered('5356800'), '2021-10-20')).toMatchObject({
      outcome: 'clear',
      numbers: { billedCny: '1607040', expectedCny: '1607040.00', faults: '' },
    });
  });

  it.each([
    ['no segments', { segments: undefined }],
    ['none of them', { segments: [] }],
    ['no amount', { amountCny: undefined }],
  ])('with %s cannot be judged', (_what, facts) => expect(answer(bill(facts)).outcome).toBe('insufficient-data'));

  it.each([
    ['a thousandth too much', '1608647.04', ''],
    ['a cent more than that', '1608647.05', 'amount'],
    ['a thousandth too little', '1605432.96', ''],
    ['a cent less than that', '1605432.95', 'amount'],
  ])('of %s: %s CNY, faults: %p', (_what, amountCny, expected) => expect(faults(bill({ amountCny }))).toBe(expected));

  it.each([
    ['31.00', ''],
    ['31.01', 'amount'],
  ])('of 30 CNY may be one yuan off: %s, faults: %p', (amountCny, expected) => {
    expect(faults(bill({ amountCny, segments: [{ from: '2021-10-20', to: '2021-10-31', kwh: '100' }] }))).toBe(expected);
  });

  it.each([
    ['1707040.00', 'medium'],
    ['1707040.01', 'high'],
  ])('that is off by more than 100,000 CNY is grave: %s, %s', (amountCny, severity) => expect(answer(bill({ amountCny })).severity).toBe(severity));

  it('is judged by the imposed rate where that is higher', () => {
    expect(answer(bill(), imposed({ rate: '0.40' }))).toMatchObject({ outcome: 'hit', numbers: { expectedCny: '2142720.00' } });
  });
});

describe('the rate of a segment', () => {
  const at = (rate?: string) =>
    bill({ segments: [{ from: '2021-10-20', to: '2021-10-31', kwh: '5356800', ...(rate === undefined ? {} : { rate }) }] });
  it.each([
    ['0.29', 'rate'],
    ['0.30', ''],
    ['0.31', ''],
    [undefined, ''],
  ])('must not be lower than the one in force: %p, faults: %p', (rate, expected) => expect(faults(at(rate))).toBe(expected));
});

describe('the billed energy', () => {
  it.each([
    ['1001000', '1000000', ''],
    ['1001001', '1000000', 'energy'],
    ['998999', '1000000', 'energy'],
    [undefined, '1000000', ''],
    ['1001001', undefined, ''],
  ])('may be a thousandth off the meter: billed %p, metered %p, faults: %p', (energyKwh, read, expected) => {
    expect(faults(bill({ energyKwh }), undefined, metered(read))).toBe(expected);
  });
  it('is not doubted without a meter', () => expect(faults(bill({ energyKwh: '1' }))).toBe(''));
});

describe('a sub-meter as the measure', () => {
  /** May 2022: Sichuan and Zhejiang charge whole accounts. */
  const inMay = (division: string, rate: string) =>
    bill(
      {
        from: '2022-05-01',
        to: '2022-05-31',
        segments: [{ from: '2022-05-01', to: '2022-05-31', kwh: '100', rate }],
        amountCny: `${100 * Number(rate)}`,
      },
      division,
    );

  it.each([
    ['Sichuan', '510700', '2', 'scope'],
    ['Zhejiang', '330100', '0.5', 'scope'],
    ['Inner Mongolia', '150622', '1', ''],
  ])('is wrong where the whole account is charged: %s (%s, %s CNY), faults: %p', (_name, division, rate, expected) => {
    expect(faults(inMay(division, rate), imposed({ scope: 'sub-meter', rate }))).toBe(expected);
    expect(faults(inMay(division, rate), imposed({ rate }))).toBe('');
    expect(faults(inMay(division, rate))).toBe('');
  });

  it('is right before any tariff was in force', () => {
    const segments = [{ from: '2021-08-01', to: '2021-08-31', kwh: '100' }];
    expect(faults(bill({ from: '2021-08-01', to: '2021-08-31', segments, amountCny: '30' }, '510700'), imposed({ scope: 'sub-meter' }))).toBe('');
  });
});

it.each([
  ['2021-10-20', ''],
  ['2021-10-21', ''],
  ['2021-10-19', 'start'],
  [undefined, ''],
])('a bill from 2021-10-20 begins in time where it is owed from %p: faults %p', (from, expected) => {
  expect(faults(bill(), undefined, undefined, from)).toBe(expected);
});
