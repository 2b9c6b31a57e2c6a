import { checkEvent } from './checking/check-event';
import { operatorKey, ownEvent } from './own-event';

const OPENED = {
  id: '0179826c-3480-74d3-98a0-a4ada618e6d1',
  code: 'case.opened',
  agency: 'system',
  organ: 'cases',
  about: operatorKey('uscc:91150622MAYX0A110G'),
  jurisdiction: '150622',
  at: Date.parse('2021-10-08T00:00:00Z'),
  facts: { caseId: 'c-1', number: 'QL-150622-2021-00001', operator: 'uscc:91150622MAYX0A110G', openedBy: '0179826c-3480-74d3-98a0-a4ada618e6d2' },
} as const;

it('what a service tells is an event as everybody else sends it', () => {
  const event = ownEvent(OPENED);
  expect(checkEvent(JSON.parse(JSON.stringify(event)))).toMatchObject({ ok: true });
  expect(event).toMatchObject({ source: '/system/cases', subject: 'uscc:91150622MAYX0A110G', time: '2021-10-08T08:00:00+08:00' });
  expect(event).not.toHaveProperty('recordedtime');
});

it('the recorded time is there only where it is stated afterwards', () => {
  expect(ownEvent({ ...OPENED, recordedAt: OPENED.at }).recordedtime).toBe('2021-10-08T08:00:00+08:00');
});

it.each(['group:a:b', 'account-no:grid-nm:15001'])('only the first colon divides %s', (operator) => {
  const { kind, value, role } = operatorKey(operator);
  expect([`${kind}:${value}`, kind.includes(':'), role]).toEqual([operator, false, 'operator']);
});
