import type { CaseEvent } from '@quanlian/contracts';
import { DAY_MS } from '@quanlian/contracts';
import { GRACE_MS } from '@quanlian/obligations';
import { DISPUTE_DAYS } from './disputes';
import { at, event, fold, replace, retract } from './testing/given';

const confirmed = event('site.confirmed', '2021-10-20', { confirmedAt: '2021-10-20T00:00:00+08:00' });
const cut = event('power-supply.cut', '2021-10-22', { basisEventId: confirmed.id }, { agency: 'energy', organ: 'grid' });
const raised = event('dispute.raised', '2021-11-01', { disputeId: 'd-1', disputedEventId: confirmed.id, grounds: '误认', by: 'of-0001' });
const standing = [confirmed, cut, raised];

const file = (events: readonly CaseEvent[], knownAt = at('2021-11-02')) => fold(events, { knownAt });
const [only] = [(events: readonly CaseEvent[], knownAt?: number) => file(events, knownAt).disputes![0]!];
const link = (events: readonly CaseEvent[], name: string) => file(events).chain.find((one) => one.link === name)!;

describe('a contested record', () => {
  it('is with its issuer, who has a time to answer; what rests on it is provisional', () => {
    expect(only(standing)).toEqual({
      ...{ disputeId: 'd-1', eventId: confirmed.id, type: 'site.confirmed', agency: 'ndrc', organ: 'lead', status: 'open' },
      ...{ openedAt: at('2021-11-01'), dueAt: at('2021-11-01') + DISPUTE_DAYS * DAY_MS, provisional: [cut.id] },
      deadlineBasis: 'internal default, configurable, not law',
    });
  });

  it('is overdue one second after that', () => {
    const due = at('2021-11-11');
    expect([only(standing, due).status, only(standing, due + GRACE_MS).status]).toEqual(['open', 'overdue']);
    expect(file(standing, due).nextInstant).toBe(due + GRACE_MS);
  });

  it('shows its link as disputed, with the dispute, and no other link', () => {
    expect(link(standing, 'confirmed')).toMatchObject({ state: 'disputed', because: [confirmed.id], disputes: ['d-1'] });
    expect(link(standing, 'power')).toMatchObject({ state: 'done' });
  });
});

describe('a dispute ends', () => {
  const correction = replace(confirmed.id, '2021-11-05', { projectClass: 'new' });
  const upheld = event('dispute.upheld', '2021-11-05', { disputeId: 'd-1', disputedEventId: confirmed.id, correctionEventId: correction.id });
  it.each<[string, string, readonly CaseEvent[]]>([
    ['when it is withdrawn', 'withdrawn', [event('dispute.withdrawn', '2021-11-03', { disputeId: 'd-1', disputedEventId: confirmed.id })]],
    ['with the correction that was named', 'corrected', [upheld, correction]],
    ['when the record is retracted', 'retracted', [retract(confirmed.id, '2021-11-03')]],
    ['not with the word that there will be a correction', 'open', [upheld]],
    ['not with a correction that nobody named', 'open', [correction]],
  ])('%s', (_how, status, more) => expect(only([...standing, ...more], at('2021-11-06')).status).toBe(status));

  it('and its link is no longer disputed', () => {
    const withdrawn = event('dispute.withdrawn', '2021-11-01T12:00', { disputeId: 'd-1', disputedEventId: confirmed.id });
    expect(link([...standing, withdrawn], 'confirmed')).toMatchObject({ state: 'done' });
  });
});

it('a dispute about a record that the case does not have is none of the case', () => {
  expect(file([confirmed, event('dispute.raised', '2021-11-01', { disputeId: 'd-2', disputedEventId: 'elsewhere' })]).disputes).toBeUndefined();
});
