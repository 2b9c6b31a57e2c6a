import type { CaseEvent } from '@quanlian/contracts';
import { DAY_MS, HOUR_MS } from '@quanlian/contracts';
import { GRACE_MS } from '@quanlian/obligations';
import { at, event, fold, retract } from './testing/given';

const identified = event('site.identified', '2021-10-10');
const confirmed = event('site.confirmed', '2021-10-20');
const cut = event('power-supply.cut', '2021-10-22', { basisEventId: confirmed.id, mode: 'cut' }, { agency: 'energy', organ: 'grid' });
const revoked = event('credit.revoked', '2021-10-25', { basisEventId: cut.id }, { agency: 'finance', organ: 'bureau' });
const cleared = event('site.cleared', '2021-12-01', { clearedAt: '2021-12-01T00:00:00+08:00', reason: 'wrong-attribution' });
const restored = (when: string) => event('power-supply.restored', when, { restoresEventId: cut.id, cause: 'error' });
const measures = [identified, confirmed, cut, revoked];

const file = (events: readonly CaseEvent[], knownAt: number) => fold(events, { knownAt });
const told = (events: readonly CaseEvent[], knownAt: number) =>
  (file(events, knownAt).restorations ?? []).map(({ measureId, agency, reason, status }) => [measureId, agency, reason, status]);

describe('a measure that lost its ground', () => {
  it('is to be undone by its agency: power within 24 hours, anything else within 14 days', () => {
    const { restorations, nextInstant } = file([...measures, cleared], at('2021-12-01T08:00'));
    expect(restorations).toEqual([
      {
        ...{ measureId: cut.id, leg: 'power', agency: 'energy', organ: 'grid', reason: 'clearing', groundId: cleared.id },
        ...{ openedAt: at('2021-12-01'), dueAt: at('2021-12-01') + 24 * HOUR_MS, status: 'due' },
      },
      expect.objectContaining({ measureId: revoked.id, dueAt: at('2021-12-01') + 14 * DAY_MS, status: 'due' }),
    ]);
    expect(nextInstant).toBe(at('2021-12-02') + GRACE_MS);
  });

  it('is late one second after its time, and undone in time or late', () => {
    const [due, isLate] = [at('2021-12-02'), at('2021-12-02') + GRACE_MS];
    const statusOf = (events: readonly CaseEvent[], now: number) => told(events, now)[0]![3];
    expect([statusOf([...measures, cleared], due), statusOf([...measures, cleared], isLate)]).toEqual(['due', 'late']);
    expect(statusOf([...measures, cleared, restored('2021-12-01T20:00')], at('2022-01-01'))).toBe('undone');
    expect(statusOf([...measures, cleared, restored('2021-12-03')], at('2022-01-01'))).toBe('undone-late');
  });

  it('lost it by the retraction of what it rests on, directly or through another measure', () => {
    expect(told([...measures, retract(confirmed.id, '2021-11-10')], at('2021-11-11'))).toEqual([
      [cut.id, 'energy', 'retraction', 'due'],
      [revoked.id, 'finance', 'retraction', 'due'],
    ]);
  });

  it('keeps it where a record is retracted on which it does not rest', () => {
    expect(told([...measures, retract(identified.id, '2021-11-10')], at('2021-11-11'))).toEqual([]);
  });

  it('loses it once: what was retracted and then cleared keeps its first clock', () => {
    const both = told([...measures, retract(confirmed.id, '2021-11-10'), cleared], at('2021-12-01T08:00'));
    expect(both).toEqual([
      [cut.id, 'energy', 'retraction', 'late'],
      [revoked.id, 'finance', 'retraction', 'late'],
    ]);
  });

  it('lost it by an upheld appeal against what it rests on', () => {
    const appeal = event('appeal.filed', '2021-11-01', { againstEventIds: [cut.id] });
    const decided = event('appeal.decided', '2021-11-20', { appealEventId: appeal.id, outcome: 'upheld', decidedAt: '2021-11-20T00:00:00+08:00' });
    expect(told([...measures, appeal, decided], at('2021-11-20T08:00')).map(([id, , reason]) => [id, reason])).toEqual([
      [cut.id, 'appeal'],
      [revoked.id, 'appeal'],
    ]);
  });

  it('is in no file where nothing was lost', () => expect(file(measures, at('2021-12-01'))).not.toHaveProperty('restorations'));
});
