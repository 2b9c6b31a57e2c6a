import { formatBeijing } from '@quanlian/contracts';
import { findingsOfRegion } from './findings-of-region';
import { eventsOfRegion, idOfSeq, readStory, storyNames } from './testing/story';

const stories = storyNames()
  .map(readStory)
  .filter(({ expected }) => expected.regionalFindings !== undefined);

it.each(stories)('$name: the findings of the region are raised when the story says, on its papers, and no others', (story) => {
  const end = Date.parse(story.expected.snapshots.at(-1)!.asOf);
  const found = findingsOfRegion('32', eventsOfRegion(story), end);
  const plain = found.map(({ rule, severity, raisedAt }) => ({ code: rule, severity, raisedAt: formatBeijing(raisedAt) }));
  expect(plain).toEqual(story.expected.regionalFindings!.map(({ code, severity, raisedAt }) => ({ code, severity, raisedAt })));
  for (const [i, { becauseSeq }] of story.expected.regionalFindings!.entries())
    expect(found[i]!.evidence).toEqual(expect.arrayContaining(becauseSeq.map((seq) => idOfSeq(story, seq))));
});

it('a finding of a region ends when its evaluation is retracted', () => {
  const [story] = stories;
  const papers = eventsOfRegion(story!);
  const [finding] = findingsOfRegion('32', papers, Infinity);
  const evaluation = papers.find(({ id }) => id === finding!.about)!;
  const at = evaluation.recordedAt + 1000;
  const retraction = {
    ...evaluation,
    ...{ id: 'retraction', type: 'event.corrected', idempotencyKey: undefined, occurredAt: at, recordedAt: at },
    facts: { targetEventId: evaluation.id, effect: 'retract' },
  };
  expect(findingsOfRegion('32', [...papers, retraction], Infinity)[0]).toMatchObject({
    status: 'resolved',
    resolvedAt: at,
    resolvedBy: 'retraction',
  });
});
