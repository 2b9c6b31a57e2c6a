import { caseView } from '../../case-view';
import { happened, moment } from '../../example';
import { cut, inspected, listed, load, record, shutDown } from '../../example-events';
import { contradictingEvents } from './xc30-contradicting-events.rule';

type Event = ReturnType<typeof happened>;
const check = (...events: Event[]) => contradictingEvents.check(caseView({ now: 0, events }));
const outcomes = (...events: Event[]) => check(...events).map(({ outcome }) => outcome);
const shut = shutDown('2021-10-08');
const found = (time: string) => inspected(time, 'mining-running');
const site = listed('2021-09-20', { baselineKw: '10000' });

describe('two papers contradict each other', () => {
  it('where one says that the site stands still and another that it runs', () => {
    const seen = found('2021-10-10');
    expect(check(shut, seen)).toMatchObject([{ about: shut.id, outcome: 'hit', severity: 'medium', evidence: [shut.id, seen.id] }]);
    expect(check(record('2021-10-08', { status: 'stopped' }), found('2021-10-09'))).toMatchObject([{ outcome: 'hit' }]);
    expect(check(shut)).toMatchObject([{ outcome: 'clear', evidence: [shut.id] }]);
  });

  it('where a record says that it runs', () => {
    const elsewhere = { ...record('2021-10-10'), agency: 'energy' };
    expect(outcomes(shut, elsewhere)).toEqual(['hit']);
  });

  it('where the meter shows that it runs', () => {
    expect(outcomes(site, shut, load('2021-10-09', '2021-10-12', { meanKw: '1001' }))).toEqual(['hit']);
    expect(outcomes(site, shut, load('2021-10-09', '2021-10-12', { meanKw: '1000' }))).toEqual(['clear']);
  });

  it('by what the site drew before it first stood still', () => {
    const before = load('2021-08-01', '2021-08-31', { meanKw: '5000' });
    const between = load('2021-10-20', '2021-11-20', { meanKw: '50' });
    const late = shutDown('2021-12-01');
    expect(outcomes(before, between, shut, late, load('2021-12-02', '2021-12-05', { meanKw: '100' }))).toEqual(['clear', 'clear']);
  });

  it.each(['exit-plan.set', 'rectification.ordered', 'site.confirmed'])('gravely where a duty to exit was met by it: %s', (duty) => {
    expect(check(happened(duty, '2021-10-01'), shut, found('2021-10-10'))).toMatchObject([{ outcome: 'hit', severity: 'high' }]);
  });
});

describe('nothing contradicts', () => {
  it('a shut-down after which the site was started again', () => {
    expect(outcomes(shut, happened('site.restarted', '2021-10-09'), found('2021-10-10'))).toEqual(['clear']);
  });

  it('a cut that was over, nor one of another account', () => {
    const off = { ...cut('2021-10-08'), agency: 'gov' };
    const restored = happened('power-supply.restored', '2021-10-09', { accountNo: 'A', effectiveAt: moment('2021-10-09') });
    const metered = load('2021-10-10', '2021-10-12');
    expect(outcomes(site, off, metered)).toEqual(['hit']);
    expect(outcomes(site, off, restored, metered)).toEqual(['clear']);
    expect(outcomes(site, off, load('2021-10-10', '2021-10-12', {}, ['account-no:grid:B']), load('2021-09-01', '2021-09-28'))).toEqual(['clear']);
  });

  it('where nobody says that the site stands still', () => expect(check(found('2021-10-10'))).toMatchObject([{ about: 'case' }]));
});
