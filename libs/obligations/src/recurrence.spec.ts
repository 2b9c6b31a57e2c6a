import { formatBeijing } from '@quanlian/contracts';
import { parseRecurrence } from './recurrence';
import { at, duty, event, policy } from './testing/given';
import { Chronicle } from './chronicle';
import { ledgerOf, trackObligations } from './track-obligations';

const listed = event('project.listed', '2021-10-20T17:00');
const updated = (when: string) => event('project-record.updated', when);
const weeks = (events: Parameters<typeof duty>[1], now: string) =>
  duty('N1283-03-2', events, now).map((state) =>
    `#${state.instance} ${formatBeijing(state.dueAt).slice(5, 10)} ${state.status} ${state.metBy ?? ''}`.trim(),
  );

it('an instance exists once its window has begun', () => {
  expect(weeks([listed], '2021-10-27T16:59')).toEqual(['#1 10-27 open']);
  expect(weeks([listed], '2021-10-27T17:00')).toEqual(['#1 10-27 open', '#2 11-03 open']);
  expect(weeks([listed], '2021-10-27T17:01')).toEqual(['#1 10-27 overdue', '#2 11-03 open']);
});
it('an act at the end of a window belongs to it and not to the next', () => {
  expect(weeks([listed, updated('2021-10-27T17:00')], '2021-10-28')).toEqual([
    '#1 10-27 met project-record.updated@2021-10-27T17:00',
    '#2 11-03 open',
  ]);
});
it('one late act meets every window that waited for it', () => {
  const late = 'project-record.updated@2021-11-05';
  expect(weeks([listed, updated('2021-11-05')], '2021-11-06')).toEqual([
    `#1 10-27 met-late ${late}`,
    `#2 11-03 met-late ${late}`,
    `#3 11-10 met ${late}`,
  ]);
});
it.each(['project.delisted', 'site.shut-down'])('no instance is due after %s', (end) => {
  expect(weeks([listed, event(end, '2021-10-30')], '2021-12-01')).toEqual(['#1 10-27 overdue']);
});
it('a delisting ends nothing that opened after it, but what opens with it', () => {
  expect(weeks([event('project.delisted', '2021-10-01'), listed], '2021-10-21')).toEqual(['#1 10-27 open']);
  expect(weeks([listed, event('project.delisted', '2021-10-20T17:00')], '2021-10-21')).toEqual([]);
});
it.each(['project.delisted', 'site.shut-down'])('%s ends a repetition that names another end', (end) => {
  const daily = policy('N1283-03-2', { recurrence: 'P1D until evaluation.published' });
  const states = trackObligations({ policies: [daily], events: [listed, event(end, '2021-10-22T17:00')], now: at('2021-12-01'), opened: [] });
  expect(states.map(({ instance }) => instance)).toEqual([1, 2]);
});
it('a repetition of no length never begins', () => {
  const endless = policy('N1283-03-2', { recurrence: 'P0D until site.shut-down' });
  expect(trackObligations({ policies: [endless], events: [listed], now: at('2021-12-01'), opened: [] })).toEqual([]);
});
it('an instance due exactly at the end still exists', () => {
  expect(weeks([listed, event('site.shut-down', '2021-10-27T17:00')], '2021-12-01')).toHaveLength(1);
});
it('a site that was already shut down owes none', () => {
  expect(weeks([event('site.shut-down', '2021-10-01'), listed], '2021-12-01')).toEqual([]);
});
it('a date ends the repetition at the end of that day', () => {
  const site = event('site.confirmed', '2021-06-18', {}, { jurisdiction: '513300' });
  expect(duty('SC-0618-2', [site], '2021-07-01').map((state) => state.instance)).toEqual([1, 2]);
});
it('only "P until X" repeats a duty of a case', () => {
  const others = ['monthly while imposed', 'P1M', 'Psoon until site.shut-down', 'each P1M until site.shut-down', null];
  expect(others.map(parseRecurrence)).toEqual(others.map(() => undefined));
});
it('the ends of a repetition are divided by "or"', () => {
  expect(parseRecurrence('P7D until surcharge.lifted or  2021-12-31')).toMatchObject({
    untilEvents: ['project.delisted', 'site.shut-down', 'surcharge.lifted'],
    untilInstant: Date.parse('2021-12-31T23:59:59+08:00'),
  });
});
it('the beginning of the next window is an instant of change', () => {
  const met = updated('2021-10-26');
  const ledger = ledgerOf(new Chronicle([listed, met]), { policies: [policy('N1283-03-2')], now: at('2021-10-26'), opened: [] });
  expect(ledger.nextInstant).toBe(at('2021-10-27T17:00'));
});
