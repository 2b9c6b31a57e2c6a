import type { CaseEvent } from '@quanlian/contracts';
import { ClaimIndex } from '../claims/claim-index';
import { claimsOf } from '../claims/claims-of';
import type { Lookup } from '../claims/key-claim';
import { layCorrections } from '../corrections/apply-corrections';
import type { Corrected } from '../corrections/apply-corrections';
import { episodesOf } from '../episodes/episodes-of';
import type { Episode } from '../episodes/episodes-of';
import type { OperatorDecision, Via } from '../operator/operator-of';
import { suggestionsFor } from '../suggestions/suggestions-for';
import type { Suggestion } from '../suggestions/suggestions-for';
import { assignOperators } from './assign-operators';
import { candidatesOf } from './candidates';
import { addressSpecificity } from './known-holders';

/** An episode of one operator, `<kind>:<value>`. */
export interface ResolvedCase extends Episode {
  operator: string;
}

/** Every event has its place in one of the two lists. */
export interface Resolution {
  /** by operator, then by time */
  cases: ResolvedCase[];
  /** events without a case and why: no operator was found, or none of the operator's events opens one */
  unassigned: { eventId: string; why: Via | 'no-opener' }[];
  /** for events that no key places and no officer has placed */
  suggestions: Suggestion[];
  /** each operator's events as sent, in arrival order */
  byOperator: ReadonlyMap<string, CaseEvent[]>;
}

/**
 * The whole identity graph from the events alone: which cases there are and which events are whose. Order and repetition do not matter.
 * `caseOperators` names the operator of a case, by its id, whose `case.opened` is not among the events.
 */
export function resolveAll(events: readonly CaseEvent[], caseOperators: ReadonlyMap<string, string> = new Map()): Resolution {
  const { corrected, lookup, decisions } = decided(events, caseOperators);
  const byOperator = groupByOperator(corrected, decisions);
  const cases = [...byOperator].flatMap(([operator, own]) => episodesOf(operator, own).map((episode) => ({ operator, ...episode })));
  const placed = new Set(cases.flatMap(({ eventIds }) => eventIds));
  const loose = corrected.events.filter(({ id }) => !placed.has(id));
  const candidates = candidatesOf(corrected.events, decisions);
  return {
    cases,
    unassigned: loose.map(({ id }) => ({ eventId: id, why: whyLoose(decisions.get(id)!) })),
    suggestions: loose
      .filter((event) => decisions.get(event.id)!.via === 'none' && event.retractedBy === undefined)
      .flatMap((event) => suggestionsFor(event, candidates, addressSpecificity(candidates, event.jurisdiction, event.occurredAt, lookup))),
    byOperator,
  };
}

/** Of the whole identity graph only whose events are whose. */
export function eventsByOperator(events: readonly CaseEvent[]): Resolution['byOperator'] {
  const { corrected, decisions } = decided(events, new Map());
  return groupByOperator(corrected, decisions);
}

interface Decided {
  corrected: Corrected;
  lookup: Lookup;
  decisions: ReadonlyMap<string, OperatorDecision>;
}

function decided(events: readonly CaseEvent[], caseOperators: ReadonlyMap<string, string>): Decided {
  const corrected = layCorrections(events);
  const { lookup } = new ClaimIndex(corrected.events.filter(({ retractedBy }) => retractedBy === undefined).flatMap(claimsOf));
  return { corrected, lookup, decisions: assignOperators(corrected, lookup, caseOperators) };
}

const whyLoose = ({ operator, via }: OperatorDecision): Via | 'no-opener' => (operator === undefined ? via : 'no-opener');

/** A dropped delivery stays beside the event that stands for it, since a correction may name either. */
function groupByOperator({ asSent, duplicateOf }: Corrected, decisions: ReadonlyMap<string, OperatorDecision>): ReadonlyMap<string, CaseEvent[]> {
  const groups = new Map<string, CaseEvent[]>();
  for (const event of asSent) {
    const operator = decisions.get(duplicateOf.get(event.id) ?? event.id)?.operator;
    if (operator === undefined) continue;
    const group = groups.get(operator);
    if (group) group.push(event);
    else groups.set(operator, [event]);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}
