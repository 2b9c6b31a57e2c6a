import { derivedId } from '@quanlian/contracts';
import type { CaseEvent } from '@quanlian/contracts';
import { nameOfEpisode } from '../cases/case-names';
import type { CaseName, NamesByOpener } from '../cases/case-names';
import { rowsOf } from '../cases/case-rows';
import { casesOf } from '../cases/cases-of';
import type { Cases } from '../cases/cases-of';
import { foldEpisode } from '../cases/fold-episode';
import type { FoldedCase } from '../cases/fold-episode';
import { compareFiles } from './compare-files';
import type { FileDifferences, Period } from './compare-files';
import type { JudgedBy } from './judged-by';

/** Somebody with events, and what the cases of theirs are put together from. */
export interface BackTestSubject {
  operator: string;
  events: readonly CaseEvent[];
  /** papers of regions, which every case may read */
  regional: readonly CaseEvent[];
  names: NamesByOpener;
}

/** One case as it is and as a draft would have it. */
export interface CaseDifference extends FileDifferences {
  /** absent where the draft opens the case */
  live?: FoldedCase;
  /** absent where there would be no case */
  draft?: FoldedCase;
}

/**
 * The cases of somebody judged twice from the same events, by what is in force and by a draft, and what differs of what began in the period. Nothing
 * recorded after it counts. Pure; a draft that says what is in force changes nothing.
 */
export function backTest(subject: BackTestSubject, period: Period, live: JudgedBy, draft: JudgedBy): CaseDifference[] {
  const [now, then] = [casesBy(subject, period.to, live), casesBy(subject, period.to, draft)];
  const isOpened = now.episodes.length === 0;
  const [before, after] = [filesOf(subject, now, period.to, live), filesOf(isOpened ? named(subject, then) : subject, then, period.to, draft)];
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].flatMap((id): CaseDifference[] => {
    const pair = { live: before.get(id), draft: after.get(id) };
    const differing = compareFiles(pair.live?.file, pair.draft?.file, period);
    return differing.findings.length + differing.duties.length === 0 ? [] : [{ ...pair, ...differing }];
  });
}

const casesBy = ({ operator, events }: BackTestSubject, knownAt: number, { policies, rules }: JudgedBy): Cases =>
  casesOf(operator, events, knownAt, policies, rules);

function filesOf(
  { operator, events, regional, names }: BackTestSubject,
  { episodes }: Cases,
  knownAt: number,
  by: JudgedBy,
): ReadonlyMap<string, FoldedCase> {
  const rows = rowsOf(operator, episodes, names);
  return new Map(rows.map((row) => [row.caseId, foldEpisode(row, episodes, [...events, ...regional], { knownAt, ...by })]));
}

/** A case that only the draft opens has no name yet, and no number until somebody opens it. */
function named(subject: BackTestSubject, { episodes }: Cases): BackTestSubject {
  const unnamed = episodes.filter((episode) => nameOfEpisode(episode, subject.names) === undefined);
  const names = unnamed.map(({ openedBy, openedAt }): CaseName => {
    return { caseId: derivedId(openedAt, 'back-test', subject.operator, openedBy), number: '', openedBy, givenAt: openedAt };
  });
  return { ...subject, names: new Map([...subject.names, ...names.map((name) => [name.openedBy, name] as const)]) };
}
