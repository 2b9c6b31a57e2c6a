import * as fc from 'fast-check';
import type { EffectiveEvent } from '@quanlian/contracts';
import { moment } from '../example';
import { record } from '../example-events';
import { throughChanges } from '../testing/through-changes';
import { recordSpans } from './record-spans';

const at = (day: string): number => Date.parse(moment(day));
const spansOf = (...records: EffectiveEvent[]): [number, number][] => recordSpans(records).map(({ from, to }) => [from, to]);

describe('a weekly record', () => {
  it('holds from the day that it speaks of until the next one speaks', () => {
    expect(spansOf(record('2021-10-01'), record('2021-10-08'))).toEqual([
      [at('2021-10-01'), at('2021-10-08')],
      [at('2021-10-08'), Infinity],
    ]);
  });

  it('that comes late ends the one before it and is ended by the one after it', () => {
    const late = record('2021-10-20', { asOf: '2021-10-08' });
    expect(spansOf(record('2021-10-01'), record('2021-10-15'), late)).toEqual([
      [at('2021-10-01'), at('2021-10-08')],
      [at('2021-10-15'), Infinity],
      [at('2021-10-08'), at('2021-10-15')],
    ]);
  });

  it('of a day of which another speaks holds as long as that', () => {
    expect(spansOf(record('2021-10-01'), record('2021-10-01', { status: 'stopped' }), record('2021-10-08'))).toEqual([
      [at('2021-10-01'), at('2021-10-08')],
      [at('2021-10-01'), at('2021-10-08')],
      [at('2021-10-08'), Infinity],
    ]);
  });

  it('that names no day speaks of the instant at which it was made', () => {
    expect(spansOf(record('2021-10-01T09:00', { asOf: undefined }))).toEqual([[at('2021-10-01T09:00'), Infinity]]);
  });

  it('keeps its span, the same object, until its end is another one', () => {
    const records = [record('2021-10-01'), record('2021-10-08')];
    const [first, second] = recordSpans(records);
    records.push(record('2021-10-15'));
    const now = recordSpans(records);
    expect(now[0]).toBe(first);
    expect(now[1]).not.toBe(second);
  });
});

it('every span ends where the next instant of which a record speaks begins, however the list grows and changes', () => {
  const records = fc.integer({ min: 1, max: 9 }).map((day) => record(`2021-10-0${day}`));
  throughChanges(records, (list) => {
    const instants = list.map(({ occurredAt }) => occurredAt);
    const expected = list.map((event) => ({
      event,
      from: event.occurredAt,
      to: Math.min(Infinity, ...instants.filter((one) => one > event.occurredAt)),
    }));
    expect(recordSpans(list)).toEqual(expected);
  });
});
