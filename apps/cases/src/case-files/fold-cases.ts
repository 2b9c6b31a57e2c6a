import { Injectable } from '@nestjs/common';
import { foldCaseFile } from '@quanlian/case-file';
import type { CaseFile } from '@quanlian/case-file';
import { beijingDate, derivedId } from '@quanlian/contracts';
import type { CaseEvent } from '@quanlian/contracts';
import { episodesOf } from '@quanlian/entity-resolution';
import type { Episode } from '@quanlian/entity-resolution';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { CaseFileRepository, CaseRow, FoldedCase } from './case-file.repository';

/** Folds every case of the given operators again and stores the views. */
@Injectable()
export class FoldCases {
  constructor(
    private readonly events: CaseEventRepository,
    private readonly files: CaseFileRepository,
  ) {}

  /** @returns the folded cases and those among them that did not exist before */
  async fold(em: EntityManager, operators: ReadonlySet<string>, knownAt: number): Promise<{ folded: FoldedCase[]; opened: FoldedCase[] }> {
    if (operators.size === 0) return { folded: [], opened: [] };
    const byOperator = await this.events.ofOperators(em, [...operators]);
    const regional = await this.events.regional(em);
    const rows = await this.files.ofOperators(em, [...operators]);
    const folded: FoldedCase[] = [];
    const opened: FoldedCase[] = [];
    for (const [operator, events] of byOperator) {
      const episodes = episodesWithFindings(operator, events, knownAt);
      for (const episode of episodes) {
        const known = rows.find((row) => row.operator === operator && row.episode === episode.index);
        const row = known ?? (await this.open(em, operator, episode, events, rows));
        const result = foldEpisode(row, episodes, [...events, ...regional], { knownAt });
        folded.push(result);
        if (!known) opened.push(result);
      }
      const gone = rows.filter((row) => row.operator === operator && !episodes.some(({ index }) => index === row.episode));
      await this.files.retire(em, gone.map((row) => row.caseId));
    }
    await this.files.save(em, folded);
    return { folded, opened };
  }

  private async open(em: EntityManager, operator: string, episode: Episode, events: readonly CaseEvent[], rows: CaseRow[]): Promise<CaseRow> {
    const opener = events.find((event) => event.id === episode.openedBy)!;
    const year = Number(beijingDate(opener.occurredAt).slice(0, 4));
    const before = rows.find((row) => row.operator === operator && row.episode === episode.relapseOf);
    const row: CaseRow = {
      caseId: derivedId(opener.occurredAt, 'case', operator, String(episode.index)),
      number: await this.files.nextNumber(em, opener.jurisdiction, year),
      operator,
      episode: episode.index,
      openedBy: opener.id,
      relapseOf: before?.caseId,
    };
    rows.push(row);
    return row;
  }
}

/** Folds the episode of `row`; the events of earlier ones go along, because a rule may have to look at them. */
export function foldEpisode(row: CaseRow, episodes: readonly Episode[], events: readonly CaseEvent[], at: { knownAt: number; validAt?: number }): FoldedCase {
  const episode = episodes.find(({ index }) => index === row.episode)!;
  const inCase = new Set(episode.eventIds);
  const before = new Set(episodes.filter(({ index }) => index < row.episode).flatMap(({ eventIds }) => eventIds));
  const file: CaseFile = foldCaseFile({
    caseId: row.caseId,
    number: row.number,
    operator: row.operator,
    relapseOf: row.relapseOf,
    events: events.filter((event) => inCase.has(event.id) || event.type === 'evaluation.published'),
    earlier: events.filter((event) => before.has(event.id)),
    ...at,
  });
  return { row: { ...row, openedBy: episode.openedBy }, file, eventIds: episode.eventIds };
}

/** Any finding opens a case, so events that open none by their type are folded on trial. */
export function episodesWithFindings(operator: string, events: readonly CaseEvent[], knownAt: number): readonly Episode[] {
  const known = events.filter((event) => event.recordedAt <= knownAt);
  if (known.length === 0) return [];
  const episodes = episodesOf(operator, known);
  if (episodes.length > 0) return episodes;
  const trial = foldCaseFile({ caseId: '', number: '', operator, events: known, knownAt });
  const [first] = [...trial.findings].sort((a, b) => a.raisedAt - b.raisedAt || (a.id < b.id ? -1 : 1));
  if (!first) return [];
  const opener = known.filter((event) => first.evidence.includes(event.id)).sort((a, b) => b.recordedAt - a.recordedAt)[0]!;
  return [{ index: 0, openedBy: opener.id, openedAt: opener.occurredAt, eventIds: known.map((event) => event.id) }];
}
