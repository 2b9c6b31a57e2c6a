import { duty, event } from './testing/given';

const confirmed = event('site.confirmed', '2021-10-20T10:00');
const revoked = event('credit.revoked', '2021-10-25');
const raised = (disputedEventId: string, disputeId = 'd-1') =>
  event('dispute.raised', '2021-10-28', { disputeId, disputedEventId }, { id: disputeId });
const withdrawn = (disputeId = 'd-1') => event('dispute.withdrawn', '2021-10-30', { disputeId });
const upheld = (correctionEventId?: string) => event('dispute.upheld', '2021-10-30', { disputeId: 'd-1', correctionEventId });
const state = (...events: Parameters<typeof duty>[1]) => duty('N1283-16-1', events, '2021-12-01')[0]!;

it('a duty whose act is contested is in dispute, and still names the act', () => {
  expect(state(confirmed, revoked, raised(revoked.id))).toMatchObject({ status: 'disputed', metBy: revoked.id, disputes: ['d-1'] });
});
it('a duty whose trigger is contested runs on, marked with the dispute', () => {
  expect(state(confirmed, raised(confirmed.id))).toMatchObject({ status: 'overdue', disputes: ['d-1'] });
  expect(state(confirmed, revoked, raised(confirmed.id))).toMatchObject({ status: 'met', disputes: ['d-1'] });
});
it('disputes about trigger and act are all named', () => {
  expect(state(confirmed, revoked, raised(revoked.id), raised(confirmed.id, 'd-2')).disputes).toEqual(['d-2', 'd-1']);
});
it('a dispute about another record touches nothing', () => {
  expect(state(confirmed, revoked, raised('another'))).toMatchObject({ status: 'met' });
  expect(state(confirmed, revoked, raised('another'))).not.toHaveProperty('disputes');
});
it('a withdrawn dispute is over, another one stands', () => {
  expect(state(confirmed, revoked, raised(revoked.id), withdrawn())).toMatchObject({ status: 'met' });
  expect(state(confirmed, revoked, raised(revoked.id), withdrawn('d-2'))).toMatchObject({ status: 'disputed' });
});
it('an upheld dispute stands until its correction has come', () => {
  const corrected = { ...revoked, correctedBy: ['fix'] };
  expect(state(confirmed, revoked, raised(revoked.id), upheld('fix'))).toMatchObject({ status: 'disputed' });
  expect(state(confirmed, corrected, raised(revoked.id), upheld())).toMatchObject({ status: 'disputed' });
  expect(state(confirmed, corrected, raised(revoked.id), upheld('fix'))).toMatchObject({ status: 'met' });
});
it('an act that does not count is not asked about', () => {
  const cleared = event('site.cleared', '2021-10-22');
  expect(state(confirmed, cleared, revoked, raised(revoked.id))).toMatchObject({ status: 'waived-cleared' });
});
