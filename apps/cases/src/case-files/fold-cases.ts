import { Injectable } from '@nestjs/common';
import { byOpener, casesOf, foldEpisode, nameOfEpisode, rowsOf } from '@quanlian/case-file';
import type { CaseName, Cases, FoldedCase, NamesByOpener } from '@quanlian/case-file';
import { beijingDate, derivedId } from '@quanlian/contracts';
import type { CaseEvent } from '@quanlian/contracts';
import { PolicyPacks } from '@quanlian/obligations';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import type { PlacedEvent } from '../case-events/case-event.repository';
import { CaseFileRepository } from './case-file.repository';
import type { ShownEvent } from './case-file.repository';
import { CaseNameRepository } from './case-name.repository';
import { inTurns } from './in-turns';
import { KeptCaseFiles } from './kept-case-files';
import { StaleOperatorRepository } from './stale-operator.repository';

/** An operator with its events and the cases that they make. */
interface Subject extends Cases {
  operator: string;
  placed: readonly PlacedEvent[];
}

/** Folds every case of the given operators again and stores what is new about the views. */
@Injectable()
export class FoldCases {
  private readonly kept = new KeptCaseFiles();

  constructor(
    private readonly events: CaseEventRepository,
    private readonly names: CaseNameRepository,
    private readonly files: CaseFileRepository,
    private readonly stale: StaleOperatorRepository,
    private readonly packs: PolicyPacks,
  ) {}

  /** @returns the folded cases and those among them that did not exist before */
  async fold(em: EntityManager, operators: ReadonlySet<string>, knownAt: number): Promise<{ folded: FoldedCase[]; opened: FoldedCase[] }> {
    if (operators.size === 0) return { folded: [], opened: [] };
    const { policies } = this.packs;
    const byOperator = await this.events.ofOperators(em, [...operators]);
    const subjects = await inTurns(byOperator, ([operator, placed]) => ({
      operator,
      placed,
      ...casesOf(operator, placed.map(eventOf), knownAt, policies),
    }));
    const shown = subjects.flatMap(({ episodes }) => episodes.flatMap(({ eventIds }) => eventIds));
    const known = byOpener(await this.names.ofOpeners(em, shown));
    const given = await this.newNames(em, subjects, known, knownAt);
    const names = new Map([...known, ...byOpener(given)]);
    const regional = await this.events.regional(em);
    const filesOf = ({ operator, placed, episodes }: Subject): FoldedCase[] => {
      // Most operators have no case: nothing is put together for them.
      const rows = rowsOf(operator, episodes, names);
      const events = rows.length === 0 ? [] : [...placed.map(eventOf), ...regional];
      return rows.map((row) => foldEpisode(row, episodes, events, { knownAt, policies }, (input) => this.kept.fold(input)));
    };
    const folded = (await inTurns(subjects, filesOf)).flat();
    await this.names.give(em, given);
    await this.stale.wait(em, subjects);
    await this.stale.mark(em, await this.files.showEvents(em, moves(byOperator, folded)));
    const isNew = new Set(given.map(({ caseId }) => caseId));
    return { folded, opened: folded.filter(({ row }) => isNew.has(row.caseId)) };
  }

  /** Numbers are given in the order in which the events arrived that open the cases. */
  private async newNames(em: EntityManager, subjects: readonly Subject[], known: NamesByOpener, givenAt: number): Promise<CaseName[]> {
    const openers = subjects
      .flatMap(({ placed, episodes }) =>
        episodes.filter((episode) => !nameOfEpisode(episode, known)).map(({ openedBy }) => placed.find(({ event }) => event.id === openedBy)!.event),
      )
      .sort((a, b) => a.position - b.position);
    const numbers = await this.names.nextNumbers(
      em,
      openers.map((opener) => ({ jurisdiction: opener.jurisdiction, year: Number(beijingDate(opener.occurredAt).slice(0, 4)) })),
    );
    return openers.map((opener, place) => ({
      caseId: derivedId(opener.occurredAt, 'case', opener.id),
      number: numbers[place]!,
      openedBy: opener.id,
      givenAt,
    }));
  }
}

const eventOf = ({ event }: PlacedEvent): CaseEvent => event;

/** Events that another case shows now than before, or none. */
function moves(byOperator: ReadonlyMap<string, readonly PlacedEvent[]>, folded: readonly FoldedCase[]): ShownEvent[] {
  const now = new Map(folded.flatMap(({ row, eventIds }) => eventIds.map((id) => [id, row.caseId] as const)));
  return [...byOperator].flatMap(([operator, placed]) =>
    placed
      .map(({ event, caseId }) => ({ before: caseId, eventId: event.id, operator, caseId: now.get(event.id) ?? null }))
      .filter(({ before, caseId }) => before !== caseId),
  );
}
