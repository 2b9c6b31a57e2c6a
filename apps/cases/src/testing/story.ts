import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fromStoryLine } from '@quanlian/contracts';
import type { QuanlianEvent, StoryLine } from '@quanlian/contracts';

const SCENARIOS = path.join(__dirname, '../../../../test/scenarios');
export const STORIES = ['01-inner-mongolia-fake-bigdata', '02-sichuan-captive-hydro', '03-filecoin-rented-racks', '05-supercomputing-false-positive'];

/** For specs: the events of a story in the order in which they were recorded. */
export function storyEvents(name: string): QuanlianEvent[] {
  const text = readFileSync(path.join(SCENARIOS, name, 'events.jsonl'), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => fromStoryLine(JSON.parse(line) as StoryLine));
}
