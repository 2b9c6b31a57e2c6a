import type { CaseView } from './case-view';
import { settleCleared } from './clearing';
import { withNotes } from './noting';
import { clear, insufficient, Verdict, WHOLE_CASE } from './verdict';

// Thresholds differ from rule to rule; the catalogue lists rules of every shape.
/** One question of the catalogue to a case, and what an officer needs to know about its answers. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export interface Rule<T = any> {
  code: string;
  slug: string;
  zh: string;
  en: string;
  /** what it asks of a case, as one sentence */
  question: { zh: string; en: string };
  basis: readonly string[];
  inputs: readonly string[];
  thresholds: T;
  /** the time it looks at, with the defaults */
  window: string;
  /** which findings are how grave, with the defaults */
  severity: string;
  /** A pure function of what is known at `view.now`; the finding ends when it no longer hits. */
  check(view: CaseView, thresholds?: T): readonly Verdict[];
  proves: string;
  nextAction: string;
  responsible: readonly string[];
  falsePositives: readonly string[];
  resolvedBy: string;
}

/** A rule as its file writes it. */
export interface RuleLiteral<T> extends Omit<Rule<T>, 'check'> {
  check(view: CaseView, thresholds: T): readonly Verdict[];
  /** Protective rules speak for the site's owner: a clearing does not end them. */
  endsWithClearing?: boolean;
}

/** Makes a rule of its literal: it answers even where it found nothing to judge, and knows clearings and officers' notes. */
export function defineRule<T>({ check, endsWithClearing = true, ...literal }: RuleLiteral<T>): Rule<T> {
  return {
    ...literal,
    check(view, thresholds = literal.thresholds) {
      const ask = (at: CaseView) => check(at, thresholds);
      const asked = ask(view);
      const verdicts = endsWithClearing ? settleCleared(view, asked, ask) : asked;
      return withNotes(view, literal.code, answered(view, literal.inputs, verdicts));
    },
  };
}

/** A rule never stays silent: where it had nothing to judge, it says which of its inputs are absent. */
function answered(view: CaseView, inputs: readonly string[], verdicts: readonly Verdict[]): readonly Verdict[] {
  if (verdicts.length) return verdicts;
  const missing = inputs.filter((type) => view.lacks(type));
  return [missing.length ? insufficient(WHOLE_CASE, missing) : clear(WHOLE_CASE)];
}
