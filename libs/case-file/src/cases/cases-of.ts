import type { CaseEvent } from '@quanlian/contracts';
import type { Rule } from '@quanlian/cross-check';
import { episodesOf } from '@quanlian/entity-resolution';
import type { Episode } from '@quanlian/entity-resolution';
import type { ObligationPolicy } from '@quanlian/obligations';
import { suspicionsOf } from '../suspicions-of';

/** The cases of an operator; `waitUntil` where it has none, but a rule may find something at that instant without a further event. */
export interface Cases {
  episodes: readonly Episode[];
  waitUntil?: number;
}

/** Any finding opens a case, so where no event does by its type, the rules are asked. */
export function casesOf(
  operator: string,
  events: readonly CaseEvent[],
  knownAt: number,
  policies: readonly ObligationPolicy[],
  rules?: readonly Rule[],
): Cases {
  const known = events.filter((event) => event.recordedAt <= knownAt);
  if (known.length === 0) return { episodes: [] };
  const episodes = episodesOf(operator, known);
  if (episodes.length > 0) return { episodes };
  const { findings, nextWake } = suspicionsOf(known, knownAt, policies, rules);
  const [first] = [...findings].sort((a, b) => a.raisedAt - b.raisedAt || (a.id < b.id ? -1 : 1));
  if (!first) return { episodes: [], waitUntil: nextWake };
  const opener = known.filter((event) => first.evidence.includes(event.id)).sort((a, b) => b.recordedAt - a.recordedAt)[0]!;
  return { episodes: [{ index: 0, openedBy: opener.id, openedAt: opener.occurredAt, eventIds: known.map((event) => event.id) }] };
}
