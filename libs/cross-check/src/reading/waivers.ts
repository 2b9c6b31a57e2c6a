import type { EffectiveEvent } from '@quanlian/contracts';
import { unchanged } from './unchanged';

const isName = (fact: unknown): fact is string => typeof fact === 'string' && fact !== '';

/** Two officers who are not one: with one name alone, a waiver is a wish. */
function byTwo({ facts: { by, second }, approvals }: EffectiveEvent): boolean {
  return isName(by) && [second, ...approvals.map(({ officer }) => officer)].some((name) => isName(name) && name !== by);
}

/** Duties that officers took off the whole case. What announces a clearing, or is about one repetition, takes off nothing here. */
export const waivedDuties = unchanged(
  (waivers: readonly EffectiveEvent[]): ReadonlySet<string> =>
    new Set(
      waivers
        .filter((event) => event.facts.waivedBecause === 'officer' && event.facts.instance === undefined && byTwo(event))
        .map(({ facts }) => String(facts.policyId)),
    ),
);
