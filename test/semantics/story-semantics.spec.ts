import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const plain = (text: string): string => text.replaceAll('**', '').replaceAll(/\s+/g, ' ').trim();

const RULES = plain(read('test/scenarios/README.md').split('## Semantics of `expected.json`')[1]!);
const ROWS = read('docs/reference/story-semantics.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:sentence|-+) /.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()) as [string, string, string])
  .map(([sentence, file, title]) => [sentence, file.replaceAll('`', ''), title] as const);

it.each(ROWS)('“%s” has its spec in %s: %s', (sentence, file, title) => {
  expect(RULES).toContain(plain(sentence));
  expect(existsSync(path.join(ROOT, file))).toBe(true);
  expect(read(file)).toContain(`'${title}'`);
});

/** Words that name a paragraph or say what is left unread: they need no spec. */
const WITHOUT_SPEC = [
  ...['- As of T =', '- Acts', '- Dedup:', '- event.corrected:', '- Opens', '- Opening =', '- Due =', '- Met', '- waived-cleared'],
  ...['- Recurring `P until X`:', '- Measures:', 'to "none found"', '- Timers:', '- What is compared:'],
  '`checked`, `why` and `merges` are documentation.',
];

it('no sentence is left without a row', () => {
  const longestFirst = [...new Set(ROWS.map(([sentence]) => plain(sentence)))].sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((text, sentence) => text.replaceAll(sentence, '¦'), RULES).split('¦');
  expect(rest.map(plain).filter((text) => text.length > 1)).toEqual(WITHOUT_SPEC);
});
