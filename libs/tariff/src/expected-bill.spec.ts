import * as fc from 'fast-check';
import { Amount } from './decimal';
import { addDays } from './days';
import { expectedBill } from './expected-bill';
import type { Bill } from './expected-bill';
import { tariffOn } from './tariff-schedule';
import { anyKwh, anyRate, anySchedule, anySpan, DAYS, row } from './testing/given';

const billed = (jurisdiction: string, from: string, to: string, kwh: string, more: Partial<Bill> = {}) =>
  expectedBill({ jurisdiction, segments: [{ from, to, kwh }], ...more });
const amount = (bill: ReturnType<typeof expectedBill>): string => bill.amount.toFixed(2);

describe('a bill', () => {
  it('is split where the regional rate begins: 25 days at 0.30, 6 days at 1.00', () => {
    const bill = billed('150622', '2022-01-01', '2022-01-31', '13838400');
    expect(bill.pieces.map((p) => [p.from, p.to, p.kwh.toFixed(), p.rate.toFixed(2), p.amount.toFixed(2)])).toEqual([
      ['2022-01-01', '2022-01-25', '11160000', '0.30', '3348000.00'],
      ['2022-01-26', '2022-01-31', '2678400', '1.00', '2678400.00'],
    ]);
    expect(amount(bill)).toBe('6026400.00');
  });
  it.each([
    ['ends the day before', '2022-01-25', ['0.30']],
    ['ends on the day', '2022-01-26', ['0.30', '1.00']],
  ])('that %s of a new rate', (_, to, rates) => {
    expect(billed('150622', '2022-01-20', to, '700').pieces.map(({ rate }) => rate.toFixed(2))).toEqual(rates);
  });
  it('that begins on the day of a new rate is at that rate alone', () => {
    expect(billed('150622', '2022-01-26', '2022-01-31', '600').pieces.map(({ rate }) => rate.toFixed(2))).toEqual(['1.00']);
  });
  it('is not cut where a new row keeps the old rate, which would round twice', () => {
    const schedule = [row(), row({ region: '15', effectiveFrom: '2022-01-02' })];
    const { pieces } = expectedBill({ jurisdiction: '150622', segments: [{ from: '2022-01-01', to: '2022-01-02', kwh: '0.10' }] }, schedule);
    expect(pieces).toHaveLength(1);
  });
  it('is at the imposed rate where that is the higher one, and then not cut', () => {
    const bill = billed('150622', '2022-01-01', '2022-01-31', '31', { imposedRate: '1.20' });
    expect(bill.pieces.map(({ rate }) => rate.toFixed(2))).toEqual(['1.20']);
    expect(billed('150622', '2022-01-01', '2022-01-31', '31', { imposedRate: '0.30' }).pieces).toHaveLength(2);
  });
  it('rounds each piece half up to the fen before it adds', () => {
    expect(amount(billed('520100', '2021-11-04', '2021-11-04', '0.05'))).toBe('0.02');
    expect(amount(billed('520100', '2021-11-04', '2021-11-04', '0.0499'))).toBe('0.01');
    const twice = { from: '2021-11-04', to: '2021-11-04', kwh: '0.05' };
    expect(amount(expectedBill({ jurisdiction: '520100', segments: [twice, twice] }))).toBe('0.04');
  });
  it('names the first day for which no rate is known, and costs nothing there', () => {
    const bill = billed('520100', '2021-09-20', '2021-09-30', '1100');
    expect([bill.unknownFrom, amount(bill)]).toEqual(['2021-09-20', '210.00']);
    expect(billed('520100', '2021-09-24', '2021-09-30', '700').unknownFrom).toBeUndefined();
  });
  it('keeps beside each piece what was billed for it', () => {
    const segments = [
      { from: '2022-01-20', to: '2022-01-31', kwh: '12', rate: '0.30' },
      { from: '2022-02-01', to: '2022-02-01', kwh: '1' },
    ];
    const { pieces } = expectedBill({ jurisdiction: '150622', segments });
    expect(pieces.map(({ billedRate }) => billedRate?.toFixed(2))).toEqual(['0.30', '0.30', undefined]);
  });
  it('without segments is nothing', () => {
    expect(expectedBill({ jurisdiction: '150622', segments: [] })).toMatchObject({ pieces: [], unknownFrom: undefined });
  });
});

describe('whatever the schedule and the bill,', () => {
  const given = fc.record({ schedule: anySchedule, span: anySpan, kwh: anyKwh, imposedRate: fc.option(anyRate, { nil: undefined }) });
  const everyBill = (
    check: (
      bill: ReturnType<typeof expectedBill>,
      given: { span: { from: string; to: string }; kwh: string },
      rateOn: (day: string) => Amount,
    ) => void,
  ) =>
    fc.assert(
      fc.property(given, ({ schedule, span, kwh, imposedRate }) => {
        const rateOn = (day: string): Amount => Amount.max(tariffOn('150622', day, schedule)?.rateCnyPerKwh ?? 0, imposedRate ?? 0);
        check(expectedBill({ jurisdiction: '150622', segments: [{ ...span, kwh }], imposedRate }, schedule), { span, kwh }, rateOn);
      }),
    );

  it('the pieces follow each other without gap or overlap from the first day to the last', () => {
    everyBill(({ pieces }, { span }) => {
      expect(pieces.map(({ from }) => from)).toEqual([span.from, ...pieces.slice(0, -1).map(({ to }) => addDays(to, 1))]);
      expect(pieces.at(-1)!.to).toBe(span.to);
    });
  });
  it('each day of a piece is at its rate, and neighbours differ', () => {
    everyBill(({ pieces }, _, rateOn) => {
      for (const { from, to, rate } of pieces) expect(DAYS.filter((day) => from <= day && day <= to && !rateOn(day).eq(rate))).toEqual([]);
      expect(pieces.slice(1).filter(({ rate }, place) => rate.eq(pieces[place]!.rate))).toEqual([]);
    });
  });
  it('the energy of the pieces is the energy of the bill', () => {
    everyBill(({ pieces }, { kwh }) =>
      expect(pieces.reduce((sum, piece) => sum.plus(piece.kwh), new Amount(0)).toFixed(9)).toBe(new Amount(kwh).toFixed(9)),
    );
  });
  it('the money adds up: the sum of its pieces, each a whole number of fen within half a fen of energy by rate', () => {
    everyBill(({ pieces, amount: total }) => {
      expect(pieces.reduce((sum, piece) => sum.plus(piece.amount), new Amount(0)).eq(total)).toBe(true);
      for (const piece of pieces) {
        expect(piece.amount.times(100).isInteger()).toBe(true);
        expect(piece.amount.minus(piece.kwh.times(piece.rate)).abs().lte('0.005')).toBe(true);
      }
    });
  });
  it('the order of the segments does not matter', () => {
    fc.assert(
      fc.property(anySchedule, fc.array(fc.tuple(anySpan, anyKwh), { maxLength: 5 }), (schedule, list) => {
        const segments = list.map(([span, kwh]) => ({ ...span, kwh }));
        const total = (some: typeof segments) => amount(expectedBill({ jurisdiction: '150622', segments: some }, schedule));
        expect(total([...segments].reverse())).toBe(total(segments));
      }),
    );
  });
});

it('in whole fen and watt-hours, half up is exact: the same as counting with integers', () => {
  const half = 500_000n; // of a fen, in watt-hours × hundredths of a yuan per kWh
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 400n }), (wattHours, hundredths) => {
      const fen = (wattHours * hundredths * 1000n + half) / 1_000_000n;
      const kwh = new Amount(wattHours.toString()).div(1000).toFixed();
      const rate = new Amount(hundredths.toString()).div(100).toFixed();
      const bill = expectedBill({ jurisdiction: '15', segments: [{ from: '2022-01-01', to: '2022-01-01', kwh }], imposedRate: rate }, []);
      expect(bill.amount.times(100).toFixed()).toBe(fen.toString());
    }),
  );
});
