import { matches } from './pattern';
import { event } from './testing/given';

const recalled = (outstandingCny: string) => event('loan.recalled', '2022-03-10', { outstandingCny });

it('decimals compare as numbers', () => {
  const pattern = { type: 'loan.recalled', where: { outstandingCny: '0.00' } };
  expect([matches(recalled('0'), pattern), matches(recalled('0.01'), pattern)]).toEqual([true, false]);
});
it('a list means any of', () => {
  const pattern = { type: 'site.confirmed', where: { projectClass: ['new', 'under-construction'] } };
  const confirmed = (projectClass: string) => event('site.confirmed', '2021-10-20', { projectClass });
  expect([matches(confirmed('new'), pattern), matches(confirmed('existing'), pattern)]).toEqual([true, false]);
});
it('truth values are not texts', () => {
  const pattern = { type: 'project.listed', where: { marketParticipant: true } };
  const listed = (marketParticipant: unknown) => event('project.listed', '2021-10-20', { marketParticipant });
  expect([matches(listed(true), pattern), matches(listed(false), pattern), matches(listed('true'), pattern)]).toEqual([true, false, false]);
});
it('every named fact must fit', () => {
  expect(
    matches(event('case.referred', '2021-11-01', { to: 'police' }), { type: 'case.referred', where: { to: 'police', ground: 'power-theft' } }),
  ).toBe(false);
});
it('the word trigger stands for the event that opened the duty', () => {
  const flagged = event('fund-flow.flagged', '2021-10-20');
  const pattern = { type: 'event.corrected', where: { targetEventId: 'trigger' } };
  const about = (targetEventId: string) => event('event.corrected', '2021-10-22', { targetEventId });
  expect([matches(about(flagged.id), pattern, flagged), matches(about('another'), pattern, flagged)]).toEqual([true, false]);
});
