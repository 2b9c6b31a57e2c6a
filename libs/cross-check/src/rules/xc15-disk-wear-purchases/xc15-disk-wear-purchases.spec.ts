import { caseView } from '../../case-view';
import { happened } from '../../example';
import { bought, confirmed, declared, egress, inspected, load } from '../../example-events';
import { diskWearPurchases } from './xc15-disk-wear-purchases.rule';

type Event = ReturnType<typeof happened>;
const check = (...events: Event[]) => diskWearPurchases.check(caseView({ now: 0, events }))[0]!;
const outcome = (...events: Event[]) => check(...events).outcome;
const disks = (capacityTib: string) => bought('2021-10-01', 'hdd', { capacityTib, quantity: 9000 });
const flash = (quantity: number, to = '2021-08-31') => bought('2021-10-01', 'ssd', { quantity, to });
const drawn = (meanKw: string) => load('2021-09-13', '2021-10-10', { meanKw });

describe('disks are too many for the power', () => {
  it.each([
    ['20000', 'hit'],
    ['19999.99', 'clear'],
  ])('from 200 TiB a kilowatt on: %s TiB for 100 kW -> %s', (tib, expected) => expect(outcome(disks(tib), drawn('100'))).toBe(expected));

  it('of the machines, as it was inspected, else as the declared share of the meter', () => {
    expect(outcome(disks('20000'), drawn('125'))).toBe('clear');
    expect(outcome(disks('20000'), drawn('125'), declared('2021-09-01', { declaredPue: '1.25' }))).toBe('hit');
    expect(outcome(disks('20000'), drawn('125'), inspected('2021-09-20', 'no-access', { itLoadKw: '100' }))).toBe('hit');
    expect(outcome(disks('20000'), drawn('100'), inspected('2021-09-20', 'no-access', { itLoadKw: '125' }))).toBe('clear');
    expect(outcome(disks('20000'), drawn('100'), inspected('2021-09-20', 'no-access', { itLoadKw: '0' }), inspected('2021-09-21', 'no-access'))).toBe(
      'hit',
    );
    expect(outcome(disks('20000'), drawn('100'), declared('2021-09-01', { declaredPue: undefined }))).toBe('hit');
  });

  it('only where there are disks: flash memory is none', () => expect(outcome(flash(1), drawn('0.001'))).toBe('clear'));
});

describe('flash memory wears out', () => {
  const has = (installedSsd: number | undefined, ...bonus: Event[]) => [declared('2021-09-01', { installedSsd }), drawn('10000'), ...bonus];

  it.each([
    [900, 'hit'],
    [899, 'clear'],
  ])('where three times as much was bought as is installed: %i of 300 -> %s', (quantity, expected) => {
    expect(outcome(flash(quantity), ...has(300))).toBe(expected);
    expect(outcome(flash(500), flash(quantity - 500), ...has(300))).toBe(expected);
  });

  it('by what was bought within a year of the last purchase', () => {
    expect(outcome(flash(600), flash(300, '2020-09-01'), ...has(300))).toBe('hit');
    expect(outcome(flash(600), flash(300, '2020-08-31'), ...has(300))).toBe('clear');
    expect(outcome(flash(600), flash(300, 'not stated'), ...has(300))).toBe('hit');
  });

  it('by no other goods, and of an installed number that the last declaration states', () => {
    expect(outcome(flash(1), disks('1'), bought('2021-09-01', 'gpu', { quantity: 9000 }), ...has(300))).toBe('clear');
    expect(outcome(flash(900), ...has(300, declared('2021-09-02', { installedSsd: undefined })))).toBe('hit');
    expect(outcome(flash(900), ...has(300, declared('2021-09-02', { installedSsd: 301 })))).toBe('clear');
    expect(outcome(flash(900), ...has(0))).toBe('clear');
  });
});

describe('the suspicion', () => {
  const suspected = [disks('20000'), drawn('100')];

  it('ends with a confirmation, or with an inspection after the last purchase that found nothing', () => {
    expect(outcome(...suspected, confirmed('2021-11-01'))).toBe('clear');
    expect(outcome(...suspected, inspected('2021-08-31', 'no-mining'))).toBe('clear');
    expect(outcome(...suspected, inspected('2021-08-30', 'no-mining'))).toBe('hit');
  });

  it('weighs more beside the signature of storage mining', () => {
    expect(check(...suspected).severity).toBe('low');
    expect(check(...suspected, egress('2021-09-20', '2021-10-10', { persistentPeers: 212, periodMin: 30 })).severity).toBe('medium');
  });

  it('is not raised where nothing was bought', () => {
    expect(check(drawn('100'), bought('2021-09-01', 'gpu'))).toMatchObject({ outcome: 'insufficient-data', numbers: {} });
  });
});
