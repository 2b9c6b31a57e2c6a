import type { Rule } from '../define-rule';
import { RULES } from '../rules';
import { kindLike } from './threshold-kind';

/** Other values for some thresholds of some rules: `{ XC05: { graceD: 10 } }`. */
export type DraftThresholds = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A place of a draft that no rule could be asked by. */
export interface ThresholdProblem {
  /** JSON pointer into the draft */
  pointer: string;
  /** as JSON */
  found: string;
  expected: string;
}

const isRow = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const asJson = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 80);

function problemsOfRule(code: string, values: unknown): ThresholdProblem[] {
  const rule = RULES.find((one) => one.code === code);
  if (!rule) return [{ pointer: `/${code}`, found: asJson(code), expected: 'the code of a rule, XC01 to XC40' }];
  if (!isRow(values)) return [{ pointer: `/${code}`, found: asJson(values), expected: 'an object of thresholds' }];
  const known = rule.thresholds as Readonly<Record<string, unknown>>;
  return Object.entries(values).flatMap(([name, value]): ThresholdProblem[] => {
    const pointer = `/${code}/${name}`;
    if (!Object.hasOwn(known, name)) return [{ pointer, found: asJson(name), expected: `a threshold of ${code}: ${Object.keys(known).join(', ')}` }];
    const { expected, holds } = kindLike(known[name]);
    return holds(value) ? [] : [{ pointer, found: asJson(value), expected }];
  });
}

/** Everything in a draft that is no threshold of a rule, or of another kind than its default; empty means that it may be tried. */
export function thresholdProblems(draft: unknown): ThresholdProblem[] {
  if (!isRow(draft)) return [{ pointer: '', found: asJson(draft), expected: 'an object of rules such as {"XC05": {"graceD": 10}}' }];
  return Object.entries(draft).flatMap(([code, values]) => problemsOfRule(code, values));
}

/** The rules, those that a draft names with its thresholds; the others are the very same. A draft that names none gives the list itself. */
export function draftRules(rules: readonly Rule[], draft: DraftThresholds): readonly Rule[] {
  const names = Object.keys(draft);
  return names.length === 0 ? rules : rules.map((rule) => (Object.hasOwn(draft, rule.code) ? withThresholds(rule, draft[rule.code]!) : rule));
}

function withThresholds(rule: Rule, values: Readonly<Record<string, unknown>>): Rule {
  // One object for all its questions: what a rule keeps between them is kept for these thresholds.
  const thresholds: unknown = { ...(rule.thresholds as object), ...values };
  return { ...rule, thresholds, check: (view, given: unknown = thresholds) => rule.check(view, given) };
}
