import { matches } from './pattern';
import { event } from './testing/given';

const recalled = (outstandingCny: string) => event('loan.recalled', '2022-03-10', { outstandingCny });

it('decimals compare as numbers', () => {
  const pattern = { type: 'loan.recalled', where: { outstandingCny: '0.00' } };
  expect([matches(recalled('0'), pattern), matches(recalled('0.01'), pattern)]).toEqual([true, false]);
});
it('a number and a text of the same number are one value', () => {
  const counted = event('site.shut-down', '2022-02-17', { unitsRemoved: 120 });
  const wanting = (unitsRemoved: string) => ({ type: 'site.shut-down', where: { unitsRemoved } });
  expect([matches(counted, wanting('120.0')), matches(counted, wanting('12')), matches(counted, wanting('many'))]).toEqual([true, false, false]);
});
it('what only begins like a number is a text', () => {
  const noted = event('site.shut-down', '2022-02-17', { note: '12 racks' });
  const wanting = (note: string) => ({ type: 'site.shut-down', where: { note } });
  expect([matches(noted, wanting('12')), matches(noted, wanting('12 racks'))]).toEqual([false, true]);
});
it('a fact that is a list fits with any of its items', () => {
  const found = event('exposure.none-found', '2021-11-01', { measures: ['credit', 'subsidy'] });
  const wanting = (measures: string) => ({ type: 'exposure.none-found', where: { measures } });
  expect([matches(found, wanting('subsidy')), matches(found, wanting('tax-benefit'))]).toEqual([true, false]);
});
it('another type does not fit, whatever its facts', () => expect(matches(recalled('0'), { type: 'loan.granted', where: {} })).toBe(false));
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
it('other words stand for themselves, and without an opening event the word trigger does too', () => {
  const retracting = { type: 'event.corrected', where: { kind: 'retract' } };
  const retracted = event('event.corrected', '2021-10-22', { kind: 'retract', targetEventId: 'trigger' });
  expect(matches(retracted, retracting, event('fund-flow.flagged', '2021-10-20'))).toBe(true);
  expect(matches(retracted, { type: 'event.corrected', where: { targetEventId: 'trigger' } })).toBe(true);
});
