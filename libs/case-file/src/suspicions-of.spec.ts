import * as fc from 'fast-check';
import { foldCaseFile } from './fold-case-file';
import { suspicionsOf } from './suspicions-of';
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
      expect(suspicionsOf(events, knownAt).findings).toEqual(file.findings);
    }),
    { numRuns: 60 },
  );
});
