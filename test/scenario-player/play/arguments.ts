export interface PlayerArguments {
  folder: string;
  base: string;
  shuffleSeed?: number;
  twice: boolean;
  eventsOnly: boolean;
}

export const USAGE = 'npm run scenario -- <folder> [--base <host>] [--shuffle <seed>] [--twice] [--events-only]';

export class UsageError extends Error {}

const wrong = (found: string): UsageError => new UsageError(`Found ${found}; expected: ${USAGE}`);

export function parseArguments(words: readonly string[]): PlayerArguments {
  const parsed: PlayerArguments = { folder: '', base: '127.0.0.1', twice: false, eventsOnly: false };
  const rest = [...words];
  const valueOf = (flag: string): string => {
    const value = rest.shift();
    if (value === undefined || value.startsWith('--')) throw wrong(`${flag} without a value`);
    return value;
  };
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--base') parsed.base = valueOf(word);
    else if (word === '--shuffle') parsed.shuffleSeed = seedOf(valueOf(word));
    else if (word === '--twice') parsed.twice = true;
    else if (word === '--events-only') parsed.eventsOnly = true;
    else if (word.startsWith('--') || parsed.folder) throw wrong(word);
    else parsed.folder = word;
  }
  if (!parsed.folder) throw wrong('no story folder');
  return parsed;
}

function seedOf(text: string): number {
  const seed = Number(text);
  if (!Number.isSafeInteger(seed) || seed < 0) throw wrong(`--shuffle ${text}`);
  return seed;
}
