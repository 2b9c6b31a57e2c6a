import * as fc from 'fast-check';
import type { CaseEvent } from '@quanlian/contracts';
import type { CaseFile } from '../case-file';
import { foldCaseFile } from '../fold-case-file';
import { at, event } from '../testing/given';
import { eventsOfCase, readStory } from '../testing/story';
import { changesBetween, CHANGED_PARTS } from './changes-between';

const fold = (events: readonly CaseEvent[], day: string): CaseFile =>
  foldCaseFile({ caseId: 'c', number: 'QL-1', operator: 'uscc:91150622MAYX0A110G', events, knownAt: at(day) });

const identified = event('site.identified', '2021-10-04');
const confirmed = event('site.confirmed', '2021-10-06', { projectClass: 'existing' });
const site = [identified, confirmed];

describe('between two moments of a case', () => {
  it('events come, and what they change stands with both states', () => {
    const changes = changesBetween(fold(site, '2021-10-05'), fold(site, '2021-10-07'));
    expect(changes.timeline).toMatchObject([{ change: 'appears', after: { eventId: confirmed.id, type: 'site.confirmed' } }]);
    expect(changes.about).toEqual([
      { change: 'changes', before: { name: 'status', value: 'suspected' }, after: { name: 'status', value: 'confirmed' } },
    ]);
    expect(changes.measures).toEqual([
      { change: 'changes', before: { name: 'site', value: 'suspected' }, after: { name: 'site', value: 'confirmed' } },
    ]);
    const opened = changes.obligations?.filter(({ change }) => change === 'appears').map(({ after }) => after?.openedBy);
    expect(new Set(opened)).toEqual(new Set([confirmed.id]));
    expect(changes.chain).toContainEqual(
      expect.objectContaining({ change: 'changes', after: expect.objectContaining({ link: 'confirmed', state: 'done' }) }),
    );
  });

  it('a duty that nobody meets changes by time alone', () => {
    const changes = changesBetween(fold(site, '2021-10-07'), fold(site, '2022-10-07'));
    expect(changes.timeline).toBeUndefined();
    const overdue = changes.obligations?.filter(({ after }) => after?.status === 'overdue');
    expect(overdue?.map(({ change, before }) => [change, before?.status])).toContainEqual(['changes', 'open']);
  });

  it('an event that turned out to be of another case is gone', () => {
    const changes = changesBetween(fold(site, '2021-10-07'), fold([identified], '2021-10-07'));
    expect(changes.timeline).toMatchObject([{ change: 'disappears', before: { eventId: confirmed.id } }]);
  });

  it('all of a case of which nothing was known before came', () => {
    const file = fold(site, '2021-10-07');
    const changes = changesBetween(undefined, file);
    expect(changes.timeline).toHaveLength(file.timeline.length);
    expect(
      Object.values(changes)
        .flat()
        .every(({ change }) => change === 'appears'),
    ).toBe(true);
  });
});

it('the state before and the changes give the state after, over every moment of a story', () => {
  const events = eventsOfCase(readStory('01-inner-mongolia-fake-bigdata'), 'C-NM-001');
  const instants = fc.constantFrom(...events.map(({ recordedAt }) => recordedAt));
  const stateAt = (knownAt: number): CaseFile => foldCaseFile({ caseId: 'c', number: 'QL-1', operator: 'uscc:91150622MAYX0A110G', events, knownAt });
  fc.assert(
    fc.property(instants, instants, (one, other) => {
      const [before, after] = [stateAt(one), stateAt(other)];
      expect(changesBetween(before, before)).toEqual({});
      const there = changesBetween(before, after);
      const back = changesBetween(after, before);
      for (const part of CHANGED_PARTS) {
        const turned = (back[part] ?? []).map(({ before: was, after: is }) => ({ before: is, after: was }));
        const told = (there[part] ?? []).map(({ before: was, after: is }) => ({ before: was, after: is }));
        expect(new Set(told.map((one) => JSON.stringify(one)))).toEqual(new Set(turned.map((one) => JSON.stringify(one))));
      }
    }),
    { numRuns: 60 },
  );
});
