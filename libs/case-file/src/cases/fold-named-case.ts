import type { CaseEvent } from '@quanlian/contracts';
import { eventsByOperator } from '@quanlian/entity-resolution';
import type { ObligationPolicy } from '@quanlian/obligations';
import { byOpener, namesGiven } from './case-names';
import { rowsOf } from './case-rows';
import { casesOf } from './cases-of';
import { foldEpisode } from './fold-episode';
import type { FoldedCase } from './fold-episode';

/** Which case, and how it stood: instants are epoch ms. */
export interface CaseQuestion {
  caseId: string;
  /** what was recorded until then */
  knownAt: number;
  /** whose events were whose, with what was recorded until then */
  identityAt: number;
  /** the state of the world at that instant; without it, all that is known */
  validAt?: number;
  /** the duties that it is judged by */
  policies: readonly ObligationPolicy[];
}

/**
 * The case of this name from the events alone: whose each event is, which episodes there are, and the file. `undefined` where the events do not tell
 * of such a case. A case that turned out to be another one is answered with that one.
 */
export function foldNamedCase(
  events: readonly CaseEvent[],
  { caseId, knownAt, identityAt, validAt, policies }: CaseQuestion,
): FoldedCase | undefined {
  const names = namesGiven(events);
  const openedBy = names.find((name) => name.caseId === caseId)?.openedBy;
  const seen = events.filter(({ recordedAt }) => recordedAt <= identityAt);
  const [operator, own] = [...eventsByOperator(seen)].find(([, theirs]) => theirs.some(({ id }) => id === openedBy)) ?? [];
  if (operator === undefined || own === undefined) return undefined;
  const { episodes } = casesOf(operator, own, Math.max(identityAt, knownAt), policies);
  const episode = episodes.find(({ eventIds }) => eventIds.includes(openedBy!));
  const row = rowsOf(operator, episodes, byOpener(names)).find(({ episode: index }) => index === episode?.index);
  if (row === undefined) return undefined;
  const regional = seen.filter(({ type }) => type === 'evaluation.published');
  const folded = foldEpisode(row, episodes, [...own, ...regional], { knownAt, validAt, policies });
  return folded.file.eventCount === 0 ? undefined : folded;
}
