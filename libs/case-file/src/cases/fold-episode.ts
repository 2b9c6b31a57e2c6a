import type { CaseEvent } from '@quanlian/contracts';
import type { Rule } from '@quanlian/cross-check';
import type { Episode } from '@quanlian/entity-resolution';
import type { ObligationPolicy } from '@quanlian/obligations';
import type { CaseFile } from '../case-file';
import { foldCaseFile } from '../fold-case-file';
import type { FoldInput } from '../fold-input';
import type { CaseRow } from './case-rows';

/** A case with its file and the events that are its own. */
export interface FoldedCase {
  row: CaseRow;
  file: CaseFile;
  eventIds: readonly string[];
}

/** Folds the episode of `row`; the events of earlier ones go along, because a rule may have to look at them. */
export function foldEpisode(
  row: CaseRow,
  episodes: readonly Episode[],
  events: readonly CaseEvent[],
  at: { knownAt: number; validAt?: number; policies: readonly ObligationPolicy[]; rules?: readonly Rule[] },
  fold: (input: FoldInput) => CaseFile = foldCaseFile,
): FoldedCase {
  const episode = episodes.find(({ index }) => index === row.episode)!;
  const inCase = new Set(episode.eventIds);
  const before = new Set(episodes.filter(({ index }) => index < row.episode).flatMap(({ eventIds }) => eventIds));
  const file = fold({
    caseId: row.caseId,
    number: row.number,
    operator: row.operator,
    relapseOf: row.relapseOf,
    events: events.filter((event) => inCase.has(event.id) || event.type === 'evaluation.published'),
    earlier: events.filter((event) => before.has(event.id)),
    ...at,
  });
  return { row, file, eventIds: episode.eventIds };
}
