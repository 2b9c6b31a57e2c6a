import { hit } from '@quanlian/cross-check';
import { POLICIES } from '@quanlian/obligations';
import { at, event, fold, rule } from './testing/given';

const policies = POLICIES.filter((policy) => policy.id === 'N1283-16-1');
const told = rule((view) => (view.restatements ?? []).map((one) => hit(one.eventId, 'info', { numbers: { from: one.before, to: one.after } })));
const confirmed = event('site.confirmed', '2021-10-20T10:00');
const revoked = (occurred: string, recorded: string, id: string) => event('credit.revoked', occurred, {}, { id, recordedAt: at(recorded) });
const changes = (...events: ReturnType<typeof event>[]) =>
  fold([confirmed, ...events], { policies, rules: [told] }).findings.map(({ about, numbers }) => [about, numbers.from, numbers.to]);

it('a late act tells that a duty shown as overdue had been met', () => {
  expect(changes(revoked('2021-11-03', '2021-11-20', 'late'))).toEqual([['late', 'overdue', 'met by late']]);
});
it('a late act before the one that counted changes when the duty was met', () => {
  expect(changes(revoked('2021-11-03', '2021-11-03', 'first'), revoked('2021-10-25', '2021-11-20', 'late'))).toEqual([
    ['late', 'met by first', 'met by late'],
  ]);
});
it('a duty that was still open is not restated', () => expect(changes(revoked('2021-10-25', '2021-11-01', 'late'))).toEqual([]));
it('an act that came at once restates nothing', () => expect(changes(revoked('2021-11-20', '2021-11-20', 'prompt'))).toEqual([]));
it('a late act that changes no answer restates nothing', () => {
  expect(changes(revoked('2021-11-01', '2021-11-01', 'first'), revoked('2021-11-03', '2021-11-20', 'late'))).toEqual([]);
});
it('an act is late when it was recorded more than a day after it happened', () => {
  expect(changes(revoked('2021-11-03', '2021-11-04', 'first'), revoked('2021-11-02', '2021-11-03T00:00', 'in-time'))).toEqual([]);
  expect(changes(revoked('2021-11-03', '2021-11-20', 'late'))).toHaveLength(1);
});
it('a trigger that came late and was earlier moves the deadline of what was shown', () => {
  const earlier = event('site.confirmed', '2021-10-01', {}, { id: 'earlier', recordedAt: at('2021-11-20') });
  expect(changes(revoked('2021-10-25', '2021-10-25', 'act'), earlier)).toEqual([['earlier', 'met by act', 'met-late by act']]);
});
it('of several late papers that came at once, the one that meets the duty is named', () => {
  expect(changes(revoked('2021-11-04', '2021-11-20', 'a-later'), revoked('2021-11-02', '2021-11-20', 'z-earlier'))).toEqual([
    ['z-earlier', 'overdue', 'met by z-earlier'],
  ]);
});
it('where none of them meets it, one that bears on this duty is named, and not the paper beside it', () => {
  const earlier = event('site.confirmed', '2021-10-01', {}, { id: 'earlier', recordedAt: at('2021-11-20') });
  const beside = event('fund-flow.flagged', '2021-10-02', {}, { id: 'a-beside', recordedAt: at('2021-11-20') });
  expect(changes(revoked('2021-10-25', '2021-10-25', 'act'), beside, earlier)).toEqual([['earlier', 'met by act', 'met-late by act']]);
});
it('an act recorded exactly a day after it happened is not late', () => {
  const act = revoked('2021-11-19', '2021-11-20', 'a-day');
  expect(changes(act)).toEqual([]);
  expect(changes({ ...act, recordedAt: act.recordedAt + 1 })).toEqual([['a-day', 'overdue', 'met-late by a-day']]);
});
