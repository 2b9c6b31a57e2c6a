import { caseView, notesOf } from './case-view';
import { happened } from './example';
import { cut, record } from './example-events';

const [own, past] = [cut('2021-10-08'), record('2021-01-08')];
const view = caseView({ now: 7, events: [own], earlier: [past] });

describe('what is known of a case', () => {
  it('is found by its type, apart from what was known before', () => {
    expect([view.of('power-supply.cut'), view.of('project-record.updated')]).toEqual([[own], []]);
    expect([view.earlierOf('power-supply.cut'), view.earlierOf('project-record.updated')]).toEqual([[], [past]]);
    expect([view.lacks('power-supply.cut'), view.lacks('project-record.updated')]).toEqual([false, true]);
  });

  it('is found by its id, also of earlier episodes', () => {
    expect([view.byId(own.id), view.byId(past.id), view.byId('unknown')]).toEqual([own, past, undefined]);
  });

  it('may be nothing before this episode, and no note', () => {
    expect(caseView({ now: 7, events: [] })).toMatchObject({ now: 7, events: [], earlier: [], notes: [] });
  });
});

describe('notes', () => {
  const noted = (resolves: unknown) => happened('finding.noted', '2021-10-09', { rule: 'XC37', aboutEventId: own.id, resolves, reason: 'safety' });

  it('are the acts of officers in the case, from when they were recorded', () => {
    expect(notesOf([own, noted(true)])).toEqual([
      { rule: 'XC37', aboutEventId: own.id, resolves: true, at: noted(true).recordedAt, reason: 'safety' },
    ]);
  });

  it.each([[true], [false], [undefined], ['true']])('resolve a finding only where they say so: %p', (resolves) => {
    expect(notesOf([noted(resolves)])[0]!.resolves).toBe(resolves === true);
  });
});
