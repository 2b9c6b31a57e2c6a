import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Expected, Story, StoryAct, StoryLine } from './story';

function jsonLines<T>(file: string): T[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((text, index) => ({ text: text.trim(), number: index + 1 }))
    .filter(({ text }) => text !== '')
    .map(({ text, number }) => {
      try {
        return JSON.parse(text) as T;
      } catch (error) {
        throw new SyntaxError(`${file}, line ${number}: found ${(error as Error).message}, expected one JSON object a line`);
      }
    });
}

/** Reads a story folder in the form of test/scenarios/README.md, in arrival order. */
export function loadStory(folder: string): Story {
  const at = (name: string): string => join(resolve(folder), name);
  if (!existsSync(at('events.jsonl'))) {
    throw new Error(`Found no events.jsonl in ${folder}; expected a story folder as test/scenarios/README.md describes it`);
  }
  const lines = jsonLines<StoryLine>(at('events.jsonl')).map((line, index) => ({ ...line, seq: line.seq ?? index + 1 }));
  return {
    name: basename(resolve(folder)),
    lines,
    acts: jsonLines<StoryAct>(at('acts.jsonl')),
    ...(existsSync(at('expected.json')) && { expected: JSON.parse(readFileSync(at('expected.json'), 'utf8')) as Expected }),
  };
}
