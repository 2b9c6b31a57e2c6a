import { caseView } from '../../case-view';
import { happened, moment } from '../../example';
import { listed, load, record, shutDown } from '../../example-events';
import { exitOverdue } from './xc26-exit-overdue.rule';

type Event = ReturnType<typeof happened>;
const DUE = Date.parse('2021-12-31T23:59:59+08:00');
const SECOND = 1000;
const DAY = 86_400_000;
const plan = happened('exit-plan.set', '2021-10-01', { deadline: '2021-12-31' });
const check = (now: number, ...events: Event[]) => exitOverdue.check(caseView({ now, events: [plan, ...events] }))[0]!;
const later = (...events: Event[]) => check(DUE + DAY, ...events).outcome;
/** At the very second of the deadline. */
const atDue = { asOf: '2021-12-31T23:59:59+08:00' };

describe('an exit that is overdue', () => {
  const running = record('2021-12-20');

  it('is a finding from the second after its day on, and grave a month later', () => {
    expect(check(DUE, running)).toMatchObject({ outcome: 'clear', wakeAt: DUE + SECOND });
    expect(check(DUE + SECOND, running)).toMatchObject({ outcome: 'hit', severity: 'high', wakeAt: DUE + 30 * DAY + SECOND });
    expect(check(DUE + 30 * DAY, running).severity).toBe('high');
    expect(check(DUE + 30 * DAY + SECOND, running)).toMatchObject({ severity: 'critical', wakeAt: undefined });
  });

  it('is met by a shut-down in time, even one that took nothing away, and by a later one that took machines away', () => {
    const emptyHanded = { unitsRemoved: 0 };
    expect(later(running, shutDown('2021-12-31T23:59', emptyHanded))).toBe('clear');
    expect(later(running, shutDown('2022-01-01T00:00', emptyHanded))).toBe('hit');
    expect(later(running, shutDown('2022-01-01T00:00'))).toBe('clear');
  });
});

describe('that machines still run', () => {
  it('is said by the last record until the deadline, or by any after it', () => {
    expect(later(record('2021-12-20', { status: 'stopped' }), record('2021-12-10'))).toBe('clear');
    expect(later(record('2021-12-20'), record('2022-01-01', { status: 'stopped' }))).toBe('hit');
    expect(later(record('2021-12-20', { status: 'stopped' }), record('2022-01-01'))).toBe('hit');
    expect(later(record('2022-01-01', { asOf: undefined }))).toBe('hit');
    expect(later(record('2021-12-20', { asOf: undefined, status: 'stopped' }), record('2021-12-10'))).toBe('clear');
  });

  it('is said until the deadline by a record of its very second', () => {
    expect(later(record('2022-01-01', { ...atDue, status: 'stopped' }), record('2021-12-20'))).toBe('clear');
    expect(later(record('2022-01-01', atDue), record('2022-01-01', { ...atDue, status: 'stopped' }))).toBe('clear');
  });

  describe('of a site of 10,000 kW', () => {
    const site = listed('2021-09-20', { baselineKw: '10000' });
    const drawn = (from: string, to: string, meanKw: string) => load(from, to, { meanKw });

    it('is shown by more than a tenth of its power, before or after the deadline', () => {
      expect(later(site, drawn('2021-12-01', '2021-12-20', '1000'))).toBe('clear');
      expect(later(site, drawn('2021-12-01', '2021-12-20', '1000.01'))).toBe('hit');
      expect(later(site, drawn('2021-12-20', '2022-01-10', '1000'))).toBe('clear');
      expect(later(site, drawn('2021-12-20', '2022-01-10', '1000.01'))).toBe('hit');
    });

    it('is shown before the deadline by the last summary to end by then', () => {
      const [high, low] = [drawn('2021-11-01', '2021-11-28', '9000'), drawn('2021-12-01', '2021-12-20', '0')];
      expect([later(site, high, low), later(site, low, high)]).toEqual(['clear', 'clear']);
      const untilDue = load('2021-12-01', '2021-12-31', { to: '2021-12-31T23:59:59+08:00', meanKw: '0' });
      expect(later(site, high, untilDue)).toBe('clear');
    });

    it('is told by what spoke last, a record or a summary; of both at once, the summary', () => {
      const [runs, still] = [record('2021-12-10'), drawn('2021-12-01', '2021-12-20', '0')];
      expect(later(site, runs, still)).toBe('clear');
      expect(later(site, record('2021-12-25'), still)).toBe('hit');
      expect(later(site, record('2021-12-21', { asOf: moment('2021-12-21') }), still)).toBe('clear');
    });
  });
});
