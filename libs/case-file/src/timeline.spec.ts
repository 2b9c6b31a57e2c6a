import { DAY_MS } from '@quanlian/contracts';
import { at, event, fold, regionKey, replace, retract } from './testing/given';

const load = event('load-profile.summarised', '2021-10-04', { meanKw: '100' });

it('entries stand in the order in which things happened', () => {
  const late = event('data-centre.declared', '2021-03-01', {}, { recordedAt: at('2021-10-08') });
  expect(fold([load, late]).timeline.map((entry) => entry.type)).toEqual(['data-centre.declared', 'load-profile.summarised']);
});
it('an entry is labelled in both languages', () => {
  expect(fold([event('power-supply.cut', '2021-10-20')]).timeline[0]).toMatchObject({ zh: '停限电', en: expect.stringMatching(/\S/) });
});
it('a type outside the catalogue is shown by its code', () => {
  expect(fold([event('no-such.thing', '2021-10-20')]).timeline[0]).toMatchObject({ zh: 'no such thing' });
});
it('recorded more than a day before it was accepted, an event is backfilled', () => {
  const shown = (delay: number) => fold([{ ...load, acceptedAt: load.recordedAt + delay }]).timeline[0]!.backfilled;
  expect([shown(DAY_MS), shown(DAY_MS + 1)]).toEqual([false, true]);
});
it('a corrected event is marked with its correction', () => {
  const correction = replace(load.id, '2021-10-10', { meanKw: '90' });
  expect(fold([load, correction]).timeline[0]).toMatchObject({ mark: 'corrected', markedBy: [correction.id] });
});
it('a retracted event stays in the history, marked', () => {
  const correction = retract(load.id, '2021-10-10');
  const file = fold([load, correction]);
  expect(file.timeline[0]).toMatchObject({ eventId: load.id, mark: 'retracted', markedBy: [correction.id] });
  expect(file.eventCount).toBe(2);
});
it('before its correction was known, an event is shown as it was', () => {
  const correction = retract(load.id, '2021-10-10');
  expect(fold([load, correction], { knownAt: at('2021-10-09') }).timeline).toEqual(fold([load], { knownAt: at('2021-10-09') }).timeline);
});
it('a second delivery is not shown', () => {
  const again = { ...load, id: 'another', idempotencyKey: 'k', recordedAt: load.recordedAt + 1 };
  expect(fold([again, { ...load, idempotencyKey: 'k' }]).timeline.map((entry) => entry.eventId)).toEqual([load.id]);
});
it('an event of the region is not an event of the case', () => {
  const evaluated = event('evaluation.published', '2022-04-20', {}, { keys: [regionKey('15')] });
  expect(fold([load, evaluated]).eventCount).toBe(1);
});
