import type { EffectiveEvent } from '@quanlian/contracts';
import fc from 'fast-check';
import { GRACE_MS } from '../meeting';
import { divisionPrefix } from '../region';
import { at, event, policy, regionKey } from '../testing/given';
import type { RegionalDutyState } from './regional-duty';
import { standingOf } from './standing-of';
import { trackRegionalDuties } from './track-regional-duties';

const PROVINCES = ['150000', '510000'];
const covers = (region: string, division: string): boolean => division.startsWith(divisionPrefix(region));
const duties = (id: string, events: readonly EffectiveEvent[], now: string, more: Parameters<typeof policy>[1] = {}): RegionalDutyState[] =>
  trackRegionalDuties({ policies: [policy(id, more)], provinces: PROVINCES, events, now: at(now), covers });
const told = (states: readonly RegionalDutyState[]) => states.map(({ region, status, metBy }) => [region, status, metBy]);
const about = (type: string, region: string, when: string, facts: EffectiveEvent['facts'] = {}) =>
  event(type, when, facts, { id: `${type}@${when}/${region}`, keys: [regionKey(region)], jurisdiction: region });
const report = (region: string, when: string, reportKind = 'weekly') => about('progress.reported', region, when, { reportKind });

describe('a duty of each province', () => {
  it('opens with the notice and is met by the first report whose region lies in the province', () => {
    const states = duties('N1283-18-2', [report('510100', '2021-10-05'), report('510000', '2021-10-03')], '2021-10-10');
    expect(told(states)).toEqual([
      ['150000', 'open', undefined],
      ['510000', 'met', 'progress.reported@2021-10-03/510000'],
    ]);
    expect(states[0]).toMatchObject({ policyId: 'N1283-18-2', level: 'jurisdiction', openedAt: at('2021-09-24'), dueAt: at('2021-10-24') });
  });

  it('is no concern of a province for which the notice is not', () => {
    expect(told(duties('SC-0618-4', [], '2021-06-20'))).toEqual([['510000', 'open', undefined]]);
  });

  it('is not met by a report of the whole nation, nor by one from before it opened', () => {
    const states = duties('N1283-18-2', [report('000000', '2021-10-03'), report('510000', '2021-09-23T23:59')], '2021-10-10');
    expect(states.map(({ status }) => status)).toEqual(['open', 'open']);
  });

  it('is met by a lasting act from before it opened', () => {
    const plan = about('exit-plan.set', '511800', '2021-08-01');
    expect(told(duties('N1283-20-1', [plan], '2021-10-10'))[1]).toEqual(['510000', 'met', plan.id]);
  });

  it('is overdue one second after its deadline, and met late by what comes after that', () => {
    const due = at('2021-10-24');
    const stateAt = (now: number, events: readonly EffectiveEvent[]) =>
      trackRegionalDuties({ policies: [policy('N1283-18-2')], provinces: ['510000'], events, now, covers })[0]!.status;
    expect([stateAt(due, []), stateAt(due + GRACE_MS, [])]).toEqual(['open', 'overdue']);
    expect(stateAt(at('2021-12-01'), [report('510000', '2021-11-01')])).toBe('met-late');
  });

  it('stays open where neither the notice nor we give a time', () => {
    const [state] = duties('N1283-19-6', [], '2025-01-01');
    expect(state).toMatchObject({ status: 'open' });
    expect(state).not.toHaveProperty('dueAt');
  });

  it('is met by an act on somebody in the province, where that is asked for', () => {
    const visit = event('inspection.conducted', '2021-10-03', { kind: 'dual-random' }, { jurisdiction: '150622' });
    const other = event('inspection.conducted', '2021-10-02', { kind: 'report' }, { jurisdiction: '150622' });
    expect(told(duties('N1283-10-3', [visit, other], '2021-10-10'))[0]).toEqual(['150000', 'met', visit.id]);
  });

  it('opens only with its trigger where the notice names one', () => {
    expect(duties('N1283-20-5', [], '2021-12-01')).toEqual([]);
    const [early, first, later] = ['2021-09-01', '2021-10-03', '2021-10-05'].map((when) => report('510000', when));
    const [state, ...more] = duties('N1283-20-5', [later!, first!, early!], '2021-12-01');
    expect(more).toEqual([]);
    expect(state).toMatchObject({ region: '510000', openedBy: first!.id, openedAt: at('2021-10-03'), dueAt: at('2021-11-02'), status: 'overdue' });
  });

  it('has not opened before its notice', () => expect(duties('N1283-18-2', [], '2021-09-23')).toEqual([]));
});

describe('a duty of an addressee', () => {
  const status = (organ: string, when: string) =>
    event(
      'progress.reported',
      when,
      { reportKind: 'supply-area-status' },
      { agency: 'energy', organ, jurisdiction: '510000', keys: [regionKey('51')], id: organ },
    );
  it('is met by what the addressee itself did, in time or late', () => {
    const acts = [status('grid-sc', '2021-06-01'), status('grid-scei', '2021-06-03')];
    const met = (id: string) => duties(id, acts, '2021-06-10').map(({ addressee, region, status: one, metBy }) => [addressee, region, one, metBy]);
    expect(met('SC-MTG-1')).toEqual([['energy/grid-sc', '510000', 'met', 'grid-sc']]);
    expect(met('SC-MTG-2')).toEqual([['energy/grid-scei', '510000', 'met-late', 'grid-scei']]);
  });
});

describe('a duty of the nation', () => {
  const circular = about('progress.circulated', '510000', '2021-11-12');
  it('is one, and met from anywhere', () => {
    expect(told(duties('NDRC2111-5', [circular], '2021-12-01'))).toEqual([['000000', 'met', circular.id]]);
  });
});

describe('a duty that repeats', () => {
  const run = (when: string) => about('monitoring-run.completed', '510000', when);
  const days = (events: readonly EffectiveEvent[], now: string) => duties('N1283-05-1', events, now).filter(({ region }) => region === '510000');

  it('begins again with each period, and an act meets every repetition that still waits for one', () => {
    const states = days([run('2021-09-24T09:00'), run('2021-09-27T09:00')], '2021-09-28T12:00');
    expect(states.map(({ repetition, status }) => [repetition, status])).toEqual([
      [1, 'met'],
      [2, 'met-late'],
      [3, 'met-late'],
      [4, 'met'],
      [5, 'open'],
    ]);
  });

  it('stands as its oldest overdue repetition with the number of them, or as the one that runs', () => {
    const silent = standingOf(days([run('2021-09-24T09:00')], '2021-09-28T12:00'));
    expect(silent).toMatchObject([{ repetition: 2, status: 'overdue', unmet: 3, dueAt: at('2021-09-26') }]);
    const running = standingOf(days([run('2021-09-27T09:00')], '2021-09-28T12:00'));
    expect(running).toMatchObject([{ repetition: 5, status: 'open' }]);
    expect(running[0]).not.toHaveProperty('unmet');
  });

  it('stands once for each province', () => {
    expect(standingOf(duties('N1283-05-1', [], '2021-10-01')).map(({ region }) => region)).toEqual(PROVINCES);
  });
});

it('the order in which events came changes nothing', () => {
  const events = [report('510000', '2021-10-03'), report('510100', '2021-10-03'), report('150000', '2021-11-01'), report('51', '2021-12-01')];
  const ask = (shuffled: readonly EffectiveEvent[]) => [
    ...duties('N1283-20-3', shuffled, '2022-03-01'),
    ...duties('N1283-20-5', shuffled, '2022-03-01'),
  ];
  fc.assert(fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => expect(ask(shuffled)).toEqual(ask(events))));
});

it('policies that are watched, invariants and duties of cases are none of these', () => {
  for (const id of ['NDRC1116-1', 'N1283-07-2', 'N1283-16-1']) expect(duties(id, [], '2026-01-01')).toEqual([]);
});
