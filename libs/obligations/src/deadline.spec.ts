import { formatBeijing } from '@quanlian/contracts';
import { dueAt, isDeadline } from './deadline';
import { at, event, policy } from './testing/given';

const due = (deadline: string | null, facts = {}) => {
  const instant = dueAt(
    policy('N1283-17-1', { deadline, defaultSla: null }),
    event('exit-plan.set', '2021-10-21T10:10', facts),
    at('2021-10-21T10:10'),
  );
  return instant === undefined ? undefined : formatBeijing(instant);
};

it('a duration counts from the opening', () => expect(due('P7D')).toBe('2021-10-28T10:10:00+08:00'));
it('a date alone means the end of that day', () => expect(due('2021-06-02')).toBe('2021-06-02T23:59:59+08:00'));
it('an instant is taken as it stands', () => expect(due('2021-06-09T14:00:00+08:00')).toBe('2021-06-09T14:00:00+08:00'));
it('field:x reads the trigger', () => expect(due('field:deadline', { deadline: '2021-12-31T18:00:00+08:00' })).toBe('2021-12-31T18:00:00+08:00'));
it('field:x may hold a date alone', () => expect(due('field:deadline', { deadline: '2021-12-31' })).toBe('2021-12-31T23:59:59+08:00'));
it('field:x+P7D adds to what it reads', () => expect(due('field:deadline+P7D', { deadline: '2021-12-31' })).toBe('2022-01-07T23:59:59+08:00'));
it('a trigger without the field gives no deadline', () => {
  expect([due('field:deadline'), due('field:deadline+P7D')]).toEqual([undefined, undefined]);
});
it('a field that holds no text gives no deadline', () => expect(due('field:deadline', { deadline: 2021 })).toBeUndefined());
it('the explicit deadline goes before our default', () => {
  const instant = dueAt(policy('N1283-03-2', { defaultSla: 'P90D' }), event('project.listed', '2021-10-20'), at('2021-10-20'));
  expect(instant).toBe(at('2021-10-27'));
});
it.each(['P7D', 'field:deadline+P7D', '2021-06-02', '2021-06-09T14:00:00+08:00'])('%p is a deadline', (text) => expect(isDeadline(text)).toBe(true));
it.each(['soon', 'field:', 'afield:x', 'field:x+soon', 'field:x+Psoon', '2021-13-45'])('%p is no deadline', (text) =>
  expect(isDeadline(text)).toBe(false),
);
