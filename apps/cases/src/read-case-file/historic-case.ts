import { Injectable } from '@nestjs/common';
import type { CaseFile } from '@quanlian/case-file';
import type { CaseEvent } from '@quanlian/contracts';
import { resolveAll } from '@quanlian/entity-resolution';
import type { Resolution } from '@quanlian/entity-resolution';
import { EntityManager } from 'typeorm';
import type { CaseRow } from '../case-files/case-file.repository';
import { CaseNameRepository } from '../case-files/case-name.repository';
import { byOpener } from '../case-files/case-names';
import type { CaseName } from '../case-files/case-names';
import { casesOf, foldEpisode, rowsOf } from '../case-files/fold-cases';
import { caseUnknownThen } from '../case-files/case.errors';
import { ConnectedEventsQuery } from './connected-events.query';
import type { Moment } from './moment';
import { SuggestionsQuery } from './suggestions.query';
import type { OpenSuggestion } from './suggestions.query';

export interface CaseAnswer {
  file: CaseFile;
  suggestions: OpenSuggestion[];
}

/** A case as it was at some moment: the same functions as the live view with other arguments. */
@Injectable()
export class HistoricCase {
  constructor(
    private readonly connected: ConnectedEventsQuery,
    private readonly names: CaseNameRepository,
    private readonly suggestions: SuggestionsQuery,
  ) {}

  /** @param row the case that the name leads to now, if any */
  async read(em: EntityManager, name: CaseName, row: CaseRow | undefined, moment: Moment): Promise<CaseAnswer> {
    const mine = row ? await this.connected.ofOperator(em, row.operator) : [];
    const around = await this.connected.around(em, [...new Set([name.openedBy, ...mine])]);
    const seen = around.filter((event) => event.position <= moment.position);
    const file = await this.fold(em, name, row, seen, moment);
    return { file, suggestions: await this.openThen(em, file, moment) };
  }

  private async fold(em: EntityManager, name: CaseName, row: CaseRow | undefined, seen: readonly CaseEvent[], moment: Moment): Promise<CaseFile> {
    const [operator, own] = holderThen(identityAt(seen, moment), name, row);
    const { episodes } = casesOf(operator, own, Math.max(moment.identityAt, moment.knownAt));
    const episode = episodes.find(({ eventIds }) => eventIds.includes(name.openedBy)) ?? episodes.find(({ index }) => index === row?.episode);
    const members = new Set(episode?.eventIds);
    if (!episode || !own.some((event) => members.has(event.id) && event.recordedAt <= moment.knownAt)) throw caseUnknownThen(name.number);
    const names = byOpener(
      await this.names.ofOpeners(
        em,
        own.map(({ id }) => id),
      ),
    );
    const then = rowsOf(operator, episodes, names).find((one) => one.episode === episode.index) ?? { ...name, operator, episode: episode.index };
    const regional = seen.filter((event) => event.type === 'evaluation.published');
    return foldEpisode(then, episodes, [...own, ...regional], { knownAt: moment.knownAt, validAt: moment.validAt }).file;
  }

  /** Events at the addresses of the case that nothing placed then. */
  private async openThen(em: EntityManager, file: CaseFile, moment: Moment): Promise<OpenSuggestion[]> {
    const inCase = file.timeline.map(({ eventId }) => eventId);
    const horizon = { position: moment.position, recordedUntil: Math.min(moment.knownAt, moment.identityAt) };
    const neighbours = await this.suggestions.neighbours(em, inCase, horizon);
    if (neighbours.length === 0) return [];
    const ids = neighbours.map(({ eventId }) => eventId);
    const around = (await this.connected.around(em, ids)).filter((event) => event.position <= moment.position);
    const placed = new Set([...identityAt(around, moment).byOperator.values()].flatMap((events) => events.map(({ id }) => id)));
    return this.suggestions.standing(
      em,
      neighbours.filter(({ eventId }) => !placed.has(eventId)),
    );
  }
}

const identityAt = (seen: readonly CaseEvent[], { identityAt: at }: Moment): Resolution => resolveAll(seen.filter((event) => event.recordedAt <= at));

/** Who had the event by which the case was opened; before that event was known, who has the case now. */
function holderThen({ byOperator }: Resolution, name: CaseName, row: CaseRow | undefined): [operator: string, events: readonly CaseEvent[]] {
  const holder = [...byOperator].find(([, events]) => events.some(({ id }) => id === name.openedBy));
  if (holder) return holder;
  const operator = row?.operator ?? '';
  return [operator, byOperator.get(operator) ?? []];
}
