import { RULES } from '@quanlian/cross-check';
import type { Rule } from '@quanlian/cross-check';
import * as fc from 'fast-check';
import { caseFileBytes } from './case-file-bytes';
import type { CaseFile } from './case-file';
import type { FoldInput } from './fold-input';
import { foldCaseFile } from './fold-case-file';
import { earlierEventsOf, eventsOfCase, readStory, storyNames } from './testing/story';

const cases = storyNames().flatMap((name) => {
  const story = readStory(name);
  return Object.keys(story.expected.cases).map((label) => ({ label, events: eventsOfCase(story, label), earlier: earlierEventsOf(story, label) }));
});
type Given = (typeof cases)[number];

const folded = ({ label, events, earlier }: Given, knownAt: number, over: Partial<FoldInput> = {}) =>
  foldCaseFile({ caseId: label, number: label, operator: label, events, earlier, knownAt, ...over });

/** A case, by its place in the list, and how many of its events were known. */
const moment = fc
  .nat(cases.length - 1)
  .chain((index) => fc.record({ index: fc.constant(index), known: fc.integer({ min: 1, max: cases[index]!.events.length }) }));
const at = ({ index, known }: { index: number; known: number }) => {
  const given = cases[index]!;
  const instants = given.events.map((event) => event.recordedAt).sort((a, b) => a - b);
  return { given, knownAt: instants[known - 1]! };
};
const later = fc.integer({ min: 0, max: 400 * 24 * 3600 }).map((seconds) => seconds * 1000);
const runs = { numRuns: 15 };

it('any order and any repetition of the same events gives the same bytes', () => {
  fc.assert(
    fc.property(moment, fc.infiniteStream(fc.nat()), later, (when, random, delay) => {
      const { given, knownAt } = at(when);
      const repeated = given.events.flatMap((event) =>
        Array.from({ length: 1 + (random.next().value! % 3) }, () => ({ event, rank: random.next().value! })),
      );
      const events = repeated.sort((a, b) => a.rank - b.rank).map((one) => one.event);
      expect(caseFileBytes(folded({ ...given, events }, knownAt + delay))).toBe(caseFileBytes(folded(given, knownAt + delay)));
    }),
    runs,
  );
});

it('what was not yet recorded plays no part', () => {
  fc.assert(
    fc.property(moment, (when) => {
      const { given, knownAt } = at(when);
      const known = given.events.filter((event) => event.recordedAt <= knownAt);
      expect(caseFileBytes(folded({ ...given, events: known }, knownAt))).toBe(caseFileBytes(folded(given, knownAt)));
    }),
    runs,
  );
});

it('between an instant and the next one that the file names, nothing changes by itself', () => {
  fc.assert(
    fc.property(moment, (when) => {
      const { given, knownAt } = at(when);
      const events = given.events.filter((event) => event.recordedAt <= knownAt);
      const file = folded({ ...given, events }, knownAt);
      const until = file.nextInstant === undefined ? knownAt + 4e11 : file.nextInstant - 1;
      expect(caseFileBytes(folded({ ...given, events }, until))).toBe(caseFileBytes(file));
    }),
    runs,
  );
});

/** Looks at everything, so the walk asks it at every event. */
const alwaysAsked = (rule: Rule): Rule => ({
  ...rule,
  check: (view) => (view.events.length + view.earlier.length + (view.restatements?.length ?? 0) >= 0 ? rule.check(view) : []),
});

/** What was found, and when. Numbers may tell the time of asking. */
const answers = (file: CaseFile) => file.findings.map(({ numbers: _numbers, ...finding }) => finding);

it('asking a rule only when something it looked at changed gives the answers of asking it at every event', () => {
  const always = RULES.map(alwaysAsked);
  fc.assert(
    fc.property(moment, later, (when, delay) => {
      const { given, knownAt } = at(when);
      expect(answers(folded(given, knownAt + delay))).toEqual(answers(folded(given, knownAt + delay, { rules: always })));
    }),
    runs,
  );
});
