import type { Rule } from './define-rule';
import { RULES } from './rules';
import { SEVERITIES } from './verdict';

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() === value && value.length > 1;
const isFilled = (list: readonly unknown[]): boolean => list.length > 0 && list.every(isText);
const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Everything that an officer must be told of a rule, and when it has been told. Its examples are asked for by `rules.spec.ts`. */
const PARTS: Readonly<Record<string, (rule: Rule) => boolean>> = {
  code: ({ code }) => /^XC\d\d$/.test(code),
  slug: ({ slug }) => /^[a-z]+(?:-[a-z]+)*$/.test(slug.replaceAll(/\d+/g, 'n')),
  'name in both languages': ({ zh, en }) => isChinese(zh) && isText(en) && !isChinese(en),
  'question in Chinese': ({ question }) => isChinese(question.zh) && question.zh.endsWith('?'),
  'question in English': ({ question }) => isText(question.en) && question.en.endsWith('?'),
  basis: ({ basis }) => isFilled(basis),
  inputs: ({ inputs }) => isFilled(inputs),
  'thresholds with their defaults': ({ thresholds }) => Object.values(thresholds as object).every((value) => value !== undefined && value !== null),
  window: ({ window }) => isText(window),
  severity: ({ severity }) => SEVERITIES.some((one) => severity.startsWith(one)),
  'what it proves': ({ proves }) => isText(proves),
  'next action': ({ nextAction }) => isText(nextAction),
  'responsible agency': ({ responsible }) => isFilled(responsible),
  'known false positives': ({ falsePositives }) => isFilled(falsePositives),
  'what ends it': ({ resolvedBy }) => isText(resolvedBy),
};
const lacking = (rule: Rule): string[] => Object.keys(PARTS).filter((part) => !PARTS[part]!(rule));

it.each(RULES)('$code tells everything that an officer must know of it', (rule) => expect(lacking(rule)).toEqual([]));

it.each<[string, Partial<Rule>]>([
  ['question in Chinese', { question: { zh: 'Does it run?', en: 'Does it run?' } }],
  ['window', { window: '' }],
  ['severity', { severity: 'bad' }],
  ['responsible agency', { responsible: [] }],
  ['known false positives', { falsePositives: [''] }],
])('a rule without its %s is noticed', (part, change) => expect(lacking({ ...RULES[0]!, ...change })).toEqual([part]));
