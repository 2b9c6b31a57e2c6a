import { readFileSync } from 'node:fs';
import path from 'node:path';
import { answersTo } from './example-answers';
import { RULE_EXAMPLES } from './examples';
import { RULES } from './rules';

const page = readFileSync(path.join(__dirname, '../../../docs/reference/rules.md'), 'utf8');
const HEADING = '| example | about | answer | compared | rests on | asked again |';

const sectionOf = (code: string): string => page.split('\n## ').find((part) => part.startsWith(`${code} `))!;

/** Rows of the table of examples in the section of a rule. */
const shownOf = (code: string): string[] => {
  const section = sectionOf(code);
  const rows = section.slice(section.indexOf(HEADING)).split('\n');
  return rows.slice(2).filter((row) => row.startsWith('|'));
};

it.each(RULES)('the reference page shows to the letter what $code answers to its examples', (rule) => {
  const answers = RULE_EXAMPLES[rule.code]!.flatMap((example) => answersTo(rule, example));
  const rows = answers.map((answer) => `| ${Object.values(answer).join(' | ')} |`.replaceAll('|  |', '| — |').replaceAll('|  |', '| — |'));
  expect(rows).toEqual(shownOf(rule.code));
});

it.each(RULES)('the reference page shows what $code looks at and where its thresholds lie', ({ code, inputs, thresholds }) => {
  const limits = Object.entries(thresholds as object).map(
    ([name, value]) => `\`${name}\` ${typeof value === 'object' ? JSON.stringify(value) : value}`,
  );
  expect(sectionOf(code)).toContain(`| inputs | ${inputs.map((input) => `\`${input}\``).join(', ')} |`);
  expect(sectionOf(code)).toContain(`| thresholds (defaults, configurable) | ${limits.join(', ') || '—'} |`);
});
