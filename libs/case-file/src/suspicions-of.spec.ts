import { POLICIES } from '@quanlian/obligations';
import * as fc from 'fast-check';
import { foldCaseFile } from './fold-case-file';
import { suspicionsOf } from './suspicions-of';
import { at, event } from './testing/given';
import { eventsOfCase, readStory, storyNames } from './testing/story';

const cases = storyNames().flatMap((name) => {
  const story = readStory(name);
  return Object.keys(story.expected.cases).map((label) => eventsOfCase(story, label));
});

/** Any choice of events of one case, as somebody who has no case yet may have them. */
const someEvents = fc.constantFrom(...cases).chain((events) => fc.subarray(events, { minLength: 1 }));
const days = fc.integer({ min: 0, max: 400 }).map((count) => count * 86_400_000);

it('finds what the case file of these events would show', () => {
  fc.assert(
    fc.property(someEvents, days, (events, delay) => {
      const knownAt = Math.max(...events.map(({ recordedAt }) => recordedAt)) + delay;
      const file = foldCaseFile({ caseId: '', number: '', operator: '', events, knownAt });
      expect(suspicionsOf(events, knownAt, POLICIES).findings).toEqual(file.findings);
    }),
    { numRuns: 60 },
  );
});

it('tells when time alone may raise another', () => {
  const load = event('load-profile.summarised', '2021-10-04', {}, { keys: [{ kind: 'account-no', value: 'grid:A', role: 'site' }] });
  expect(suspicionsOf([load], at('2021-10-05'), POLICIES)).toEqual({ findings: [] });
  const paused = suspicionsOf([event('exit-plan.set', '2021-10-21', { deadline: '2021-12-31' })], at('2021-10-22'), POLICIES);
  expect(paused).toEqual({ findings: [], nextWake: at('2022-01-01') });
});
