import type { CaseView } from './case-view';
import type { Rule } from './define-rule';
import { FindingLedger } from './finding-ledger';
import { RULES } from './rules';
import { earliest } from './verdict';

/** Asks every rule at one instant, records the answers, and returns the next instant at which one may change by itself. */
export function evaluate(view: CaseView, ledger: FindingLedger, because?: string, rules: readonly Rule[] = RULES): number | undefined {
  const wakes = rules.map((rule) => {
    const verdicts = rule.check(view);
    ledger.apply(view.now, because, rule, verdicts);
    return earliest(view.now, ...verdicts.map(({ wakeAt }) => wakeAt));
  });
  return earliest(view.now, ...wakes);
}
