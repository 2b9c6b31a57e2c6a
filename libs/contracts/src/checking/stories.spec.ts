import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fromStoryLine } from '../story';
import type { StoryLine } from '../story';
import { checkEvent } from './check-event';

const ROOT = path.join(__dirname, '../../../../test/scenarios');
const stories = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const linesOf = (story: string): StoryLine[] =>
  readFileSync(path.join(ROOT, story, 'events.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as StoryLine);

it('there are stories to read', () => {
  expect(stories.length).toBeGreaterThanOrEqual(4);
});

it.each(stories)('every event of story %s keeps its contract', (story) => {
  const refused = linesOf(story)
    .map((line) => ({ seq: line.seq, check: checkEvent(fromStoryLine(line)) }))
    .filter(({ check }) => !check.ok);
  expect(refused).toEqual([]);
});
