import type { CaseEvent } from '@quanlian/contracts';
import { POLICIES } from '@quanlian/obligations';
import { at, event, fold, retract } from './testing/given';

const confirmed = event('site.confirmed', '2021-10-20T10:00', { projectClass: 'existing' });
const chain = (events: readonly CaseEvent[], now: string) =>
  new Map(fold(events, { policies: POLICIES, knownAt: at(now) }).chain.map((link) => [link.link, link]));

it('runs from clue to close', () => {
  expect([...chain([confirmed], '2021-10-21').keys()]).toEqual([
    'clue',
    'located',
    'confirmed',
    'listed',
    'power',
    'surcharge',
    'market',
    'credit',
    'payment',
    'tax',
    'subsidy',
    'network',
    'credit-record',
    'verified',
    'closed',
  ]);
});
it('a link that a duty waits for is due, with the earliest date and its trigger', () => {
  expect(chain([confirmed], '2021-10-21').get('credit')).toMatchObject({ state: 'due', dueAt: at('2021-11-04T10:00'), because: [confirmed.id] });
});
it('a link whose duty is overdue is late', () => expect(chain([confirmed], '2021-11-05').get('credit')).toMatchObject({ state: 'late' }));
it('a link that nothing asks for does not apply', () =>
  expect(chain([confirmed], '2021-10-21').get('network')).toMatchObject({ state: 'not-applicable' }));
it('a measure proves its link', () => {
  const revoked = event('credit.revoked', '2021-11-02');
  expect(chain([confirmed, revoked], '2021-11-03').get('credit')).toMatchObject({ state: 'done', because: [revoked.id] });
});
it('the answer "none found" closes a link', () => {
  const answer = event('exposure.none-found', '2021-11-02', { measure: 'credit' });
  expect(chain([confirmed, answer], '2021-11-03').get('credit')).toMatchObject({ state: 'none-found', because: [answer.id] });
});
it('a reversed measure shows as reversed', () => {
  const events = [confirmed, event('credit.revoked', '2021-11-02'), event('measure.reversed', '2021-12-02', { measure: 'credit' })];
  expect(chain(events, '2021-12-03').get('credit')).toMatchObject({ state: 'reversed', because: [events[1]!.id, events[2]!.id] });
});
it('a clearing reverses the confirmation', () => {
  expect(chain([confirmed, event('site.cleared', '2021-12-01')], '2021-12-02').get('confirmed')).toMatchObject({ state: 'reversed' });
});
it('a retracted proof proves nothing', () => {
  const revoked = event('credit.revoked', '2021-11-02');
  expect(chain([confirmed, revoked, retract(revoked.id, '2021-11-03')], '2021-11-04').get('credit')).toMatchObject({ state: 'due' });
});
it('a shut-down that only the operator reports waits for verification', () => {
  const shut = (verifiedBy: string) => chain([confirmed, event('site.shut-down', '2021-12-01', { verifiedBy })], '2021-12-02').get('verified')!.state;
  expect([shut('self'), shut('joint')]).toEqual(['due', 'done']);
});
it('the officers’ closing closes the chain', () => {
  expect(chain([confirmed, event('case.closed', '2022-12-01')], '2022-12-02').get('closed')).toMatchObject({ state: 'done' });
});
it('a link is late as soon as one of the duties that wait for it is', () => {
  const later = event('project.listed', '2021-11-01', { listClass: 'existing' });
  const waiting = POLICIES.filter(({ id }) => id === 'N1283-16-1').flatMap((policy) => [
    policy,
    { ...policy, id: 'LATER', triggerEvent: { type: later.type, where: {} } },
  ]);
  const { chain: links } = fold([confirmed, later], { policies: waiting, knownAt: at('2021-11-05') });
  expect(links.find(({ link }) => link === 'credit')).toMatchObject({ state: 'late', because: [later.id, confirmed.id].sort() });
});
it('a link that waits for no open duty does not apply: met and waived ones are settled', () => {
  const cleared = event('site.cleared', '2021-10-25');
  expect(chain([confirmed, cleared], '2021-10-26').get('credit')).toMatchObject({ state: 'not-applicable' });
});
it('proofs from several events are told in the order of the world', () => {
  const [first, second] = [event('site.identified', '2021-10-10'), event('ip-attribution.resolved', '2021-10-12')];
  expect(chain([second, first], '2021-10-13').get('located')!.because).toEqual([first.id, second.id]);
});
