import * as fc from 'fast-check';
import { caseEvent } from '../fixtures/event.fixture';
import { applyCorrections, layCorrections } from './apply-corrections';

const report = caseEvent('e1', 'load-profile.summarised', [], { facts: { meanKw: '100', maxKw: '120' } });
const correct = (id: string, target: string, facts: Record<string, unknown>, day = 1) =>
  caseEvent(id, 'event.corrected', [], { day, facts: { targetEventId: target, ...facts } });
const retract = (id: string, target: string, day = 1) => correct(id, target, { effect: 'retract' }, day);
const replace = (id: string, target: string, replacement: object, day = 1) => correct(id, target, { effect: 'replace', replacement }, day);
const ids = (events: readonly { id: string }[]) => events.map(({ id }) => id);

describe('applyCorrections', () => {
  it('hides what was retracted and keeps the correction', () => {
    expect(ids(applyCorrections([report, retract('c1', 'e1')]))).toEqual(['c1']);
  });

  it('lays a replacement over the facts it names and leaves the others', () => {
    const [event] = applyCorrections([report, replace('c1', 'e1', { meanKw: '90' })]);
    expect(event).toMatchObject({ facts: { meanKw: '90', maxKw: '120' }, correctedBy: ['c1'], occurredAt: report.occurredAt });
  });

  it('moves the event in time when the replacement states one', () => {
    const [event] = applyCorrections([report, replace('c1', 'e1', { occurredAt: '2021-09-30T08:00:00+08:00' })]);
    expect(event).toMatchObject({ occurredAt: Date.parse('2021-09-30T08:00:00+08:00'), facts: report.facts });
  });

  it('lets the later of two replacements win', () => {
    const [event] = applyCorrections([replace('c2', 'e1', { meanKw: '80' }, 2), report, replace('c1', 'e1', { meanKw: '90' }, 1)]);
    expect(event).toMatchObject({ facts: { meanKw: '80' }, correctedBy: ['c1', 'c2'] });
  });

  it('gives a retracted correction no effect', () => {
    expect(applyCorrections([report, retract('c1', 'e1'), retract('c2', 'c1', 2)])[0]).toMatchObject({ id: 'e1', correctedBy: [] });
  });

  it('gives a correction its effect back when its retraction is retracted', () => {
    expect(ids(applyCorrections([report, retract('c1', 'e1'), retract('c2', 'c1', 2), retract('c3', 'c2', 3)]))).toEqual(['c1', 'c3']);
  });

  it('corrects the content of a correction, its target included', () => {
    const other = caseEvent('e2', 'load-profile.summarised');
    const events = [report, other, retract('c1', 'e1'), replace('c2', 'c1', { targetEventId: 'e2' }, 2)];
    expect(ids(applyCorrections(events))).toEqual(['e1', 'c1', 'c2']);
  });

  it('ignores corrections that point at each other', () => {
    expect(ids(applyCorrections([report, retract('c1', 'c2'), retract('c2', 'c1'), retract('c3', 'c3')]))).toEqual(['e1', 'c1', 'c2', 'c3']);
  });

  it('counts a second delivery once, by id and by source and idempotency key', () => {
    const again = { ...report, recordedAt: report.recordedAt + 5 };
    const first = { ...report, id: 'e3', idempotencyKey: 'k' };
    const renamed = { ...first, id: 'e4', recordedAt: first.recordedAt + 5 };
    expect(ids(applyCorrections([again, renamed, report, first]))).toEqual(['e1', 'e3']);
    expect(applyCorrections([again, report])[0]?.recordedAt).toBe(report.recordedAt);
    expect(ids(applyCorrections([renamed, { ...first, source: '/ndrc/other' }]))).toEqual(['e3', 'e4']);
  });

  it('applies a correction of a dropped delivery to the event that stands for it', () => {
    const first = { ...report, idempotencyKey: 'k' };
    const renamed = { ...first, id: 'e4', recordedAt: first.recordedAt + 5 };
    expect(ids(applyCorrections([first, renamed, retract('c1', 'e4')]))).toEqual(['c1']);
  });

  it('gives the same answer for every order and repetition of the same events', () => {
    const target = fc.constantFrom('e0', 'e1', 'e2', 'c0', 'c1', 'c2', 'c3', 'c4');
    const corrections = fc.array(fc.tuple(target, fc.boolean(), fc.nat(5)), { maxLength: 5 });
    fc.assert(
      fc.property(corrections, fc.infiniteStream(fc.nat()), (given, random) => {
        const events = [0, 1, 2]
          .map((n) => caseEvent(`e${n}`, 'site.reported'))
          .concat(given.map(([to, hides, day], n) => (hides ? retract(`c${n}`, to, day) : replace(`c${n}`, to, { value: n }, day))));
        const keyed = [...events, ...events.slice(0, 2)].map((event) => ({ event, at: random.next().value as number }));
        const shuffled = keyed.sort((a, b) => a.at - b.at).map(({ event }) => event);
        expect(layCorrections(shuffled)).toEqual(layCorrections(events));
      }),
    );
  });
});
