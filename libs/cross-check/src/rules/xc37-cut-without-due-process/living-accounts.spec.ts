import * as fc from 'fast-check';
import type { EffectiveEvent } from '@quanlian/contracts';
import { caseView } from '../../case-view';
import { load } from '../../example-events';
import { throughChanges } from '../../testing/through-changes';
import { livingAccounts } from './living-accounts';

const LIVING = ['residential'];
const summary = (day: number, tariffClass: string, ...accounts: string[]): EffectiveEvent =>
  load(
    '2021-09-01',
    `2021-09-0${day}`,
    { tariffClass },
    accounts.map((account) => `account-no:grid:${account}`),
  );
const living = (events: readonly EffectiveEvent[], classes = LIVING): string[] =>
  (JSON.parse(livingAccounts(caseView({ now: 0, events }), classes)) as string[]).sort();

describe('an account that feeds living quarters', () => {
  it('is one whose last summary says so, however early it came', () => {
    expect(living([summary(5, 'residential', 'A'), summary(3, 'large-industrial', 'A')])).toEqual(['A']);
    expect(living([summary(3, 'residential', 'A'), summary(5, 'large-industrial', 'A')])).toEqual([]);
  });

  it('is told, of two summaries that end together, by the last to come', () => {
    expect(living([summary(5, 'large-industrial', 'A'), summary(5, 'residential', 'A')])).toEqual(['A']);
    expect(living([summary(5, 'residential', 'A'), summary(5, 'large-industrial', 'A')])).toEqual([]);
  });

  it('is each of those that were summarised together', () => {
    expect(living([summary(5, 'residential', 'A', 'B'), summary(6, 'large-industrial', 'B')])).toEqual(['A']);
  });

  it('is none of another class, and none where nothing is metered', () => {
    expect(living([summary(5, 'general-commercial', 'A')])).toEqual([]);
    expect(living([summary(5, 'general-commercial', 'A')], ['general-commercial'])).toEqual(['A']);
    expect(living([])).toEqual([]);
  });
});

it('are those of a list read afresh, however it grows and changes', () => {
  const summaries = fc
    .record({
      day: fc.integer({ min: 1, max: 4 }),
      tariffClass: fc.constantFrom('residential', 'large-industrial'),
      accounts: fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'AB'), { minLength: 1, maxLength: 2 }),
    })
    .map(({ day, tariffClass, accounts }) => summary(day, tariffClass, ...accounts));
  throughChanges(summaries, (list) => {
    const last = new Map<string, EffectiveEvent>();
    for (const event of [...list].sort((a, b) => a.occurredAt - b.occurredAt)) for (const { value } of event.keys) last.set(value.slice(5), event);
    const expected = [...last].filter(([, event]) => event.facts.tariffClass === 'residential').map(([account]) => account);
    expect(living(list)).toEqual(expected.sort());
  });
});
