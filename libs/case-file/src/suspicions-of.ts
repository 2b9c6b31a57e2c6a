import type { CaseEvent } from '@quanlian/contracts';
import { RULES } from '@quanlian/cross-check';
import type { Finding, Rule } from '@quanlian/cross-check';
import type { ObligationPolicy } from '@quanlian/obligations';
import { arrivalsOf } from './arrivals';
import { Walk } from './walk';

/** Findings of rules that may open a case. */
export interface Suspicions {
  findings: Finding[];
  /** earliest future instant at which a rule may answer otherwise */
  nextWake?: number;
}

/** What the rules find in the events of somebody who has no case yet; the same findings as in the case file that these events would make. */
export function suspicionsOf(
  events: readonly CaseEvent[],
  knownAt: number,
  policies: readonly ObligationPolicy[],
  rules: readonly Rule[] = RULES,
): Suspicions {
  const arrivals = arrivalsOf(events, [], knownAt);
  const { findings, nextWake } = new Walk(rulesAbout(events, rules), policies, '').through(arrivals, knownAt);
  return { findings, ...(nextWake !== undefined && { nextWake }) };
}

/** Without any of its inputs a rule has nothing to find. */
function rulesAbout(events: readonly CaseEvent[], rules: readonly Rule[]): readonly Rule[] {
  const types = new Set(events.map(({ type }) => type));
  return rules.filter(({ inputs }) => inputs.some((input) => input === ANY || types.has(input)));
}

const ANY = 'any';
