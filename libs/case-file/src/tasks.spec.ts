import type { CaseEvent } from '@quanlian/contracts';
import { POLICIES } from '@quanlian/obligations';
import { isLate, tasksOf } from './tasks';
import { at, event, fold } from './testing/given';

const confirmed = event('site.confirmed', '2021-10-20', { projectClass: 'existing' });
const listed = event('project.listed', '2021-10-21', { listClass: 'existing' });
const cut = event('power-supply.cut', '2021-10-22', { basisEventId: confirmed.id }, { agency: 'energy', organ: 'grid' });
const cleared = event('site.cleared', '2021-12-01', { clearedAt: '2021-12-01T00:00:00+08:00' });
const raised = event('dispute.raised', '2021-11-01', { disputeId: 'd-1', disputedEventId: confirmed.id });
const decided = event('meeting.decided', '2021-11-05', {
  ...{ meetingOn: '2021-11-05', agencies: ['energy', 'telecom'], awaits: 'network-access.blocked', dueAt: '2021-11-12T18:00:00+08:00' },
});
const blocked = event('network-access.blocked', '2021-11-13', {}, { agency: 'telecom', organ: 'bureau' });

const fileOf = (events: readonly CaseEvent[], now: string, ids: readonly string[] = []) =>
  fold(events, { policies: POLICIES.filter(({ id }) => ids.includes(id)), knownAt: at(now) });
const tasks = (...given: Parameters<typeof fileOf>) => tasksOf(fileOf(...given));

describe('the tasks of a case', () => {
  it('are what is open, what falls due first first', () => {
    const open = tasks([confirmed, cut, raised, decided, cleared], '2021-12-01T08:00', ['N1283-16-1']);
    expect(open.map(({ kind, id, agencies }) => [kind, id, agencies])).toEqual([
      ['dispute', 'd-1', ['ndrc']],
      ['decision', decided.id, ['energy', 'telecom']],
      ['restoration', cut.id, ['energy']],
    ]);
    expect(tasks([confirmed], '2021-10-21', ['N1283-16-1'])).toEqual([
      expect.objectContaining({ kind: 'duty', id: 'N1283-16-1', because: confirmed.id, dueAt: at('2021-11-04') }),
    ]);
  });

  it('have one line for a duty that repeats: the oldest overdue repetition with how many are, or the running one', () => {
    const [week] = tasks([confirmed, listed], '2021-11-15', ['N1283-03-2']);
    expect(week).toMatchObject({ id: 'N1283-03-2', unmet: 3, dueAt: at('2021-10-28') });
    const updated = event('project-record.updated', '2021-11-14');
    expect(tasks([confirmed, listed, updated], '2021-11-19', ['N1283-03-2'])).toEqual([
      expect.not.objectContaining({ unmet: expect.anything() as unknown }),
    ]);
  });

  it('are late one second after their time', () => {
    const [task] = tasks([confirmed], '2021-10-21', ['N1283-16-1']);
    expect([isLate(task!, at('2021-11-04')), isLate(task!, at('2021-11-04') + 1_000)]).toEqual([false, true]);
  });
});

describe('a decision of a joint meeting', () => {
  const state = (events: readonly CaseEvent[], now: string) => fileOf(events, now).decisions![0]!;
  it('is open, overdue and met by an event of its type from an agency that it was given to', () => {
    expect(state([decided], '2021-11-06')).toMatchObject({ status: 'open', meetingOn: '2021-11-05', awaits: 'network-access.blocked' });
    expect(state([decided], '2021-11-13')).toMatchObject({ status: 'overdue' });
    expect(state([decided, blocked], '2021-11-14')).toMatchObject({ status: 'met-late', metBy: blocked.id });
    expect(state([decided, { ...blocked, agency: 'finance' }], '2021-11-14')).toMatchObject({ status: 'overdue' });
  });
  it('is not met by what was done before it', () => {
    expect(state([decided, { ...blocked, occurredAt: at('2021-11-01') }], '2021-11-06')).toMatchObject({ status: 'open' });
  });
});
