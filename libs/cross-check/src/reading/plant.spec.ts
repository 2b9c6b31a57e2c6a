import { happened } from '../example';
import { balanceOf, BALANCE_LIMITS, isPlantReport } from './plant';

/** 30 days of a plant that made 1,000,000 kWh. */
const report = (facts = {}, keys: readonly string[] = ['plant:nm-power-3']) =>
  happened(
    'load-profile.summarised',
    '2021-09-30',
    { from: '2021-09-01', to: '2021-09-30', grossGenKwh: '1000000', onGridKwh: '800000', auxKwh: '70000', ...facts },
    keys,
  );

describe('the balance of a plant', () => {
  it('is what it made less what it fed into the grid, needed itself and used', () => {
    const { gap, share, monthlyGap, plant, from, to } = balanceOf(report({ ownUseKwh: '30000' }))!;
    expect([gap, share, monthlyGap].map((one) => one.toFixed())).toEqual(['100000', '0.1', '100000']);
    expect([plant, (to - from) / 86_400_000]).toEqual(['nm-power-3', 30]);
  });

  it('counts own use that nobody states as none', () => expect(balanceOf(report())!.gap.toFixed()).toBe('130000'));

  it('is laid out to a month of 30 days', () => expect(balanceOf(report({ to: '2021-09-15' }))!.monthlyGap.toFixed()).toBe('260000'));

  it.each([
    ['three in a hundred are missing', { onGridKwh: '900000', auxKwh: '70000' }, true],
    ['more than three in a hundred, and more than 10,000 kWh a month', { onGridKwh: '900000', auxKwh: '69999' }, false],
    ['10,000 kWh a month, of however little', { grossGenKwh: '20000', onGridKwh: '10000', auxKwh: '0' }, true],
    ['one kWh a month more', { grossGenKwh: '20001', onGridKwh: '10000', auxKwh: '0' }, false],
    ['it used more than it made', { onGridKwh: '1200000' }, true],
  ])('is even where %s: %p is %p', (_what, facts, expected) => expect(balanceOf(report(facts))!.inBalance).toBe(expected));

  it('is judged by other limits where a rule has others', () => {
    const event = report({ onGridKwh: '900000', auxKwh: '69999' });
    expect(balanceOf(event, { ...BALANCE_LIMITS, ratio: '0.04' })!.inBalance).toBe(true);
    expect(balanceOf(event, { ...BALANCE_LIMITS, minKwhPerMonth: '40000' })!.inBalance).toBe(true);
    expect(balanceOf(event)!.inBalance).toBe(false);
  });

  it.each([
    ['what it made', { grossGenKwh: undefined }],
    ['anything made', { grossGenKwh: '0' }],
    ['what it fed into the grid', { onGridKwh: undefined }],
    ['what it needed itself', { auxKwh: undefined }],
    ['its days', { from: undefined }],
  ])('is unknown without %s', (_what, facts) => expect(balanceOf(report(facts))).toBeUndefined());

  it('is unknown without a plant', () => expect(balanceOf(report({}, ['account-no:grid:A']))).toBeUndefined());
});

it('a report is about a plant where it states generation or names a plant', () => {
  const reports = [report({}, []), report({ grossGenKwh: undefined }), report({ grossGenKwh: undefined }, ['account-no:grid:A'])];
  expect(reports.map(isPlantReport)).toEqual([true, true, false]);
});
