import { escalationOf } from './escalation';
import { POLICIES } from './packs';
import { at, policy } from './testing/given';

const DUE = at('2021-11-04T10:00');
const overdue = { dueAt: DUE, status: 'overdue' } as const;
const SECOND = 1_000;
const listing = policy('N1283-02-2');
const told = (now: number, of = listing) => escalationOf(overdue, of, now);

it.each([
  ['one second after it was due', 0, 'county', 'county lead office'],
  ['a week later', 7, 'city', 'city DRC'],
  ['another week later', 14, 'province', 'provincial lead department'],
  ['and a third', 21, 'centre', 'NDRC circulation (信息通报)'],
])('%s, the %s days bring it to the %s', (_, weeks, level, to) => {
  const since = DUE + SECOND + weeks * 24 * 3_600_000;
  expect(told(since)).toMatchObject({ level, to, since });
});

it('tells when the next level is told, and at the top nothing more', () => {
  expect(told(DUE + SECOND)!.nextAt).toBe(DUE + SECOND + 7 * 24 * 3_600_000);
  expect(told(at('2022-06-01'))).not.toHaveProperty('nextAt');
});

it('a path without a county begins with the city', () => {
  expect(told(DUE + SECOND, policy('N1283-17-1'))).toMatchObject({ level: 'city', to: 'city government' });
});

it('what is due at an hour climbs the same day', () => {
  const due = at('2021-06-09T14:00');
  const levelAt = (time: string) => escalationOf({ dueAt: due, status: 'overdue' }, policy('XJ-1'), at(time))?.level;
  expect([levelAt('2021-06-09T14:01'), levelAt('2021-06-09T16:01'), levelAt('2021-06-09T18:01')]).toEqual(['city', 'province', 'centre']);
});

it('the steps are configuration', () => {
  expect(escalationOf(overdue, listing, DUE + SECOND, { step: 'P1D', sameDayStep: 'PT1H' })!.nextAt).toBe(DUE + SECOND + 24 * 3_600_000);
});

it.each(['open', 'met', 'met-late', 'waived', 'waived-cleared', 'disputed'] as const)('a duty that is %s does not climb', (status) => {
  expect(escalationOf({ dueAt: DUE, status }, listing, at('2022-06-01'))).toBeUndefined();
});

it('every duty that may open names whom to tell', () => {
  expect(POLICIES.filter(({ requiredActionEvent, escalationPath }) => requiredActionEvent?.length && escalationPath.length === 0)).toEqual([]);
});

it('nobody is told before it is late', () => expect(told(DUE)).toBeUndefined());
it('a duty that names nobody climbs nowhere', () => expect(told(at('2022-06-01'), policy('N1283-02-2', { escalationPath: [] }))).toBeUndefined());
