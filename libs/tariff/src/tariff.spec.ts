import { expectedBill, requiredStart, tariffOn } from './index';

const january = [{ from: '2022-01-01', to: '2022-01-31', kwh: '13838400' }];

describe('surcharge arithmetic', () => {
  it('splits a month where the regional rate begins: 25 days at 0.30, 6 days at 1.00', () => {
    const bill = expectedBill({ jurisdiction: '150622', segments: january });
    expect(bill.pieces.map((p) => [p.from, p.to, p.kwh.toFixed(), p.rate.toFixed(2), p.amount.toFixed(2)])).toEqual([
      ['2022-01-01', '2022-01-25', '11160000', '0.30', '3348000.00'],
      ['2022-01-26', '2022-01-31', '2678400', '1.00', '2678400.00'],
    ]);
    expect(bill.amount.toFixed(2)).toBe('6026400.00');
  });

  it('leaves a region without a row of its own at the national rate', () => {
    expect(expectedBill({ jurisdiction: '520100', segments: [{ from: '2021-11-04', to: '2021-11-24', kwh: '96811.2' }] }).amount.toFixed(2)).toBe(
      '29043.36',
    );
  });

  it('ignores a draft row and falls back to the floor where a rate is not known', () => {
    expect(tariffOn('370100', '2023-01-01')?.region).toBe('*');
    expect(tariffOn('610100', '2022-06-01')?.region).toBe('*');
    expect(tariffOn('150622', '2021-09-23')).toBeUndefined();
  });

  it('rounds halves up, piece by piece', () => {
    expect(expectedBill({ jurisdiction: '520100', segments: [{ from: '2021-11-04', to: '2021-11-04', kwh: '0.05' }] }).amount.toFixed(2)).toBe(
      '0.02',
    );
  });

  it('owes from the listing, but from the start of mining where the region says so – never before the tariff', () => {
    expect(requiredStart({ jurisdiction: '150622', miningStart: '2020-11-16', listedOn: '2021-10-20' })).toBe('2021-10-20');
    expect(requiredStart({ jurisdiction: '150622', miningStart: '2020-11-16', listedOn: '2021-06-01' })).toBe('2021-09-24');
    expect(requiredStart({ jurisdiction: '510100', miningStart: '2022-03-01', listedOn: '2022-06-01' })).toBe('2022-04-15');
    expect(requiredStart({ jurisdiction: '510100', miningStart: '2022-05-02', listedOn: '2022-06-01' })).toBe('2022-05-02');
    expect(requiredStart({ jurisdiction: '150622', miningStart: '2020-11-16' })).toBeUndefined();
  });
});
