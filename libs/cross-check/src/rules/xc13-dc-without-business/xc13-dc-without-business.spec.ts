import { caseView } from '../../case-view';
import { happened } from '../../example';
import { declared, egress, load, pool, shutDown } from '../../example-events';
import { dcWithoutBusiness } from './xc13-dc-without-business.rule';

type Event = ReturnType<typeof happened>;
const check = (...events: Event[]) => dcWithoutBusiness.check(caseView({ now: 0, events: [declared('2021-09-01'), ...events] }))[0]!;
/** 10,000 kW over four weeks; for half a year of it, 12,960,000 CNY of electricity. */
const power = load('2021-09-06', '2021-10-03');
const traffic = (p95Mbps = '10', from = '2021-09-06') => egress(from, '2021-10-03', { p95Mbps });
const revenue = (revenueCny: string, from = '2021-04-01', to = '2021-09-27') =>
  happened('hosting-revenue.summarised', '2021-10-05', { from, to, revenueCny }, [], 'tax');

describe('a data centre has business', () => {
  it.each([
    ['100', 'clear'],
    ['99.99', 'insufficient-data'],
  ])('where a megabit leaves for every 100 kW, whatever is paid: %s Mbps -> %s', (p95, expected) =>
    expect(check(power, traffic(p95)).outcome).toBe(expected),
  );

  it.each([
    ['12960000', 'clear'],
    ['12959999.99', 'hit'],
  ])('where customers pay what the electricity costs: %s CNY -> %s', (cny, expected) => {
    expect(check(power, traffic(), revenue(cny))).toMatchObject({ outcome: expected, numbers: { energyCostCny: '12960000' } });
  });

  it('by what they paid in all reports together', () => {
    const halves = [revenue('6480000', '2021-04-01', '2021-06-29'), revenue('6480000', '2021-06-30')];
    expect(check(power, traffic(), ...halves).outcome).toBe('clear');
    expect(check(power, traffic(), halves[0]!, revenue('1', '2021-06-30')).outcome).toBe('hit');
  });

  it('or need not have any: its machines were removed', () => {
    expect(check(power, traffic(), revenue('1'), shutDown('2021-10-20')).outcome).toBe('clear');
  });
});

describe('whether it has is not known', () => {
  it.each([
    ['without traffic', [power, revenue('1')], ['egress-profile.summarised']],
    ['with traffic of less than four weeks', [power, revenue('1'), traffic('10', '2021-09-07')], ['egress-profile.summarised']],
    ['with traffic of unknown days', [power, revenue('1'), egress('2021-09-06', '2021-10-03', { from: undefined })], ['egress-profile.summarised']],
    ['without power', [traffic(), revenue('1')], ['load-profile.summarised']],
    ['without revenue', [power, traffic()], ['hosting-revenue.summarised']],
    ['with revenue of a day less than half a year', [power, traffic(), revenue('1', '2021-04-02')], ['hosting-revenue.summarised']],
    ['with revenue of unknown days', [power, traffic(), revenue('1', 'once')], ['hosting-revenue.summarised']],
  ])('%s', (_what, events, missing) => expect(check(...events)).toMatchObject({ outcome: 'insufficient-data', missing }));
});

it('that it has none is grave beside mining traffic', () => {
  expect(check(power, traffic(), revenue('1')).severity).toBe('medium');
  expect(check(power, traffic(), revenue('1'), pool('2021-10-01', '2021-10-02')).severity).toBe('high');
});
