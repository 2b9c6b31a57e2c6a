import type { EffectiveEvent } from '@quanlian/contracts';
import type { Chronicle } from './chronicle';
import type { Opening } from './opening';
import type { ObligationPolicy } from './policy';

/** Two officers took the duty off this case, and why. */
export interface Waiver {
  eventId: string;
  at: number;
  by: string;
  /** the officer other than the proposer, without whom nothing is waived */
  second: string;
  reason?: string;
}

const textOf = (fact: unknown): string | undefined => (typeof fact === 'string' && fact !== '' ? fact : undefined);

/** A waiver needs a named officer and another one: with one name alone it is a wish. */
function waiverIn({ id, occurredAt, facts, approvals }: EffectiveEvent): Waiver | undefined {
  const by = textOf(facts.by);
  const second = [facts.second, ...approvals.map(({ officer }) => officer)].map(textOf).find((name) => name !== undefined && name !== by);
  if (by === undefined || second === undefined) return undefined;
  const reason = textOf(facts.reason);
  return { eventId: id, at: occurredAt, by, second, ...(reason === undefined ? {} : { reason }) };
}

/** Announcements of a clearing have no effect of their own: the clearing has it. */
const isOfficers = ({ facts }: EffectiveEvent): boolean => facts.waivedBecause === 'officer';

/** The first waiver from the opening on: of the whole duty, or of one of its repetitions, which a waiver of the whole covers, too. */
export function waiverOf(policy: ObligationPolicy, opening: Opening, chronicle: Chronicle, instance?: number): Waiver | undefined {
  const waivers = chronicle.of('obligation.waived');
  if (waivers.length === 0) return undefined;
  return waivers
    .filter((event) => isOfficers(event) && event.facts.policyId === policy.id && event.occurredAt >= opening.openedAt)
    .filter(({ facts }) => facts.instance === undefined || facts.instance === instance)
    .map(waiverIn)
    .find((waiver) => waiver !== undefined);
}
