import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { EffectiveEvent } from '@quanlian/contracts';
import { caseView } from './case-view';
import { RuleExample, viewOf } from './example';
import { RULE_EXAMPLES } from './examples';
import { RULES } from './rules';
import { Outcome, Verdict } from './verdict';

const outcomeOf = (verdicts: readonly Verdict[]): Outcome =>
  (['hit', 'insufficient-data', 'clear'] as const).find((outcome) => verdicts.some((verdict) => verdict.outcome === outcome))!;

/** Kinds of answers that no example shows. */
const lacking = (examples: readonly RuleExample[]): Outcome[] =>
  (['hit', 'clear', 'insufficient-data'] as const).filter((outcome) => examples.every((example) => example.outcome !== outcome));

/** All that an answer says, in words. */
const said = ({ about, outcome, severity, missing, evidence, numbers, wakeAt }: Verdict): Verdict => ({
  about,
  outcome,
  severity,
  missing,
  evidence,
  numbers,
  wakeAt,
});

describe.each(RULES)('$code $slug', (rule) => {
  const examples = RULE_EXAMPLES[rule.code]!;

  it.each(examples)('$outcome: $title', (example) => {
    const verdicts = rule.check(viewOf(example));
    expect({ outcome: outcomeOf(verdicts), severity: verdicts.find(({ outcome }) => outcome === 'hit')?.severity }).toEqual({
      outcome: example.outcome,
      severity: example.severity,
    });
  });

  it('shows at least one hit, one clear and one answer for want of data', () => {
    expect(lacking(examples)).toEqual([]);
  });

  it('names the missing inputs where it cannot tell, and its evidence where it hits', () => {
    const verdicts = examples.flatMap((example) => rule.check(viewOf(example)));
    for (const { outcome, missing, evidence } of verdicts) {
      if (outcome === 'insufficient-data') expect(missing).not.toHaveLength(0);
      if (outcome === 'hit') expect(evidence).not.toHaveLength(0);
    }
  });

  it('cannot tell where nothing is known', () => {
    const [answer, ...others] = rule.check(caseView({ now: Date.parse('2022-06-01T00:00:00+08:00'), events: [] }));
    expect(others).toEqual([]);
    expect(answer).toMatchObject({ about: 'case', outcome: 'insufficient-data' });
    expect(answer!.missing).not.toHaveLength(0);
  });

  it('gives the same answer to the same question and only wakes in the future', () => {
    for (const example of examples) {
      const view = viewOf(example);
      const verdicts = rule.check(view);
      expect(rule.check(view).map(said)).toEqual(verdicts.map(said));
      for (const { wakeAt } of verdicts) expect(wakeAt ?? Infinity).toBeGreaterThan(view.now);
    }
  });

  it('gives, over a list that grows, the answers of one who reads the list afresh', () => {
    for (const { now, events, earlier, restatements } of examples.map(viewOf)) {
      const grown: EffectiveEvent[] = [];
      for (const event of events) {
        grown.push(event);
        const answer = rule.check(caseView({ now, events: grown, earlier, restatements }));
        expect(answer.map(said)).toEqual(rule.check(caseView({ now, events: [...grown], earlier, restatements })).map(said));
      }
    }
  });
});

describe('catalogue', () => {
  const folders = readdirSync(path.join(__dirname, 'rules')).sort();

  it('lists every rule folder once, in the order of the codes', () => {
    expect(RULES.map(({ code, slug }) => `${code.toLowerCase()}-${slug}`)).toEqual(folders);
  });

  it('has examples for exactly the rules it lists', () => {
    expect(Object.keys(RULE_EXAMPLES)).toEqual(RULES.map(({ code }) => code));
  });

  it('notices a rule that shows no answer of one kind', () => {
    const shown = RULE_EXAMPLES.XC01!.filter(({ outcome }) => outcome !== 'insufficient-data');
    expect(lacking(shown)).toEqual(['insufficient-data']);
  });
});
