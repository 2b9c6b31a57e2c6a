import { endOfStory } from '../story/end-of-story';
import { sameEvents } from '../story/same-event';
import type { Story } from '../story/story';
import { compareFindings } from './compare-findings';
import { compareSnapshot } from './compare-snapshot';
import { matchLabels } from './labels';
import type { Difference, Observation, SeenCaseFile } from './seen';

/** Every difference between expected.json and what the product answered, as "What is compared" of test/scenarios/README.md says. */
export function compareStory(story: Story, observation: Observation): Difference[] {
  const { expected, lines } = story;
  if (!expected) return [];
  const same = sameEvents(lines);
  const labels = matchLabels(expected, observation.caseOfSeq, same);
  const end = endOfStory(story);
  const raisedInTime = (file: SeenCaseFile): SeenCaseFile => ({
    ...file,
    findings: file.findings.filter(({ raisedAt }) => Date.parse(raisedAt) <= end),
  });
  const atEnd = new Map([...observation.atEnd].map(([caseId, file]) => [caseId, raisedInTime(file)]));
  const seen = new Map(observation.snapshots.map(({ asOf, files }) => [asOf, files]));
  return [
    ...labels.differences,
    ...compareFindings(expected, atEnd, labels, same),
    ...expected.snapshots.flatMap((snapshot) => compareSnapshot(snapshot, seen.get(snapshot.asOf) ?? new Map(), labels, same)),
  ];
}
