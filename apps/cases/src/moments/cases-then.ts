import { Injectable } from '@nestjs/common';
import { byOpener, casesOf, foldEpisode, rowsOf } from '@quanlian/case-file';
import type { CaseFile, FoldedCase, FoldInput, NamesByOpener } from '@quanlian/case-file';
import type { CaseEvent } from '@quanlian/contracts';
import { eventsByOperator } from '@quanlian/entity-resolution';
import { PolicyPacks } from '@quanlian/obligations';
import type { ObligationPolicy } from '@quanlian/obligations';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { CaseNameRepository } from '../case-files/case-name.repository';
import type { NamedCase } from '../case-files/case-names';
import { KeptCaseFiles } from '../case-files/kept-case-files';
import { ConnectedEvents } from './connected-events';
import { isSeen } from './moment';
import type { Moment } from './moment';

/** A case as it was, with its events as sent. */
export interface CaseThen extends FoldedCase {
  events: readonly CaseEvent[];
}

/** What is not folded anew within a millisecond or two is kept for who turns the pages of a case. */
const LONG = 50;
const ROOM_FOR_EVENTS = 3_000;

/** Cases as they were at some moment: the same functions as the view of now with other arguments. */
@Injectable()
export class CasesThen {
  private readonly kept = new KeptCaseFiles(LONG, ROOM_FOR_EVENTS);

  constructor(
    private readonly events: CaseEventRepository,
    private readonly connected: ConnectedEvents,
    private readonly names: CaseNameRepository,
    private readonly packs: PolicyPacks,
  ) {}

  /** The cases of whoever had then what opened the named ones, each once; those of which nothing was known are left out. */
  async of(em: EntityManager, named: readonly NamedCase[], moment: Moment): Promise<CaseThen[]> {
    const openers = new Set(named.map(({ openedBy }) => openedBy));
    const regional = (await this.events.regional(em)).filter((event) => isSeen(event, moment));
    const holders = [...(await this.holdings(em, named, moment))].filter(([, own]) => own.some(({ id }) => openers.has(id)));
    const ids = holders.flatMap(([, own]) => own.map(({ id }) => id));
    const names = byOpener(await this.names.ofOpeners(em, ids));
    const { policies } = this.packs;
    const fold = (input: FoldInput): CaseFile => this.kept.fold(input);
    return holders.flatMap(([operator, own]) => casesThen(operator, { own, regional, names }, moment, { policies, fold }));
  }

  /** Whose events were whose with the identity of that moment. */
  private async holdings(em: EntityManager, named: readonly NamedCase[], moment: Moment): Promise<ReadonlyMap<string, readonly CaseEvent[]>> {
    const operators = [...new Set(named.flatMap(({ operator }) => operator ?? []))];
    const now = await this.events.ofOperators(em, operators);
    if (moment.isIdentityOfNow) return new Map([...now].map(([operator, placed]) => [operator, placed.map(({ event }) => event)]));
    const theirs = [...now.values()].flat().map(({ event }) => event.id);
    const naming = await this.connected.naming(em, operators);
    const around = await this.connected.around(em, [...new Set([...named.map(({ openedBy }) => openedBy), ...theirs, ...naming])]);
    return eventsByOperator(around.filter((event) => isSeen(event, moment)));
  }
}

/** What the cases of an operator are put together from. */
interface Known {
  own: readonly CaseEvent[];
  regional: readonly CaseEvent[];
  names: NamesByOpener;
}

interface Folding {
  policies: readonly ObligationPolicy[];
  fold(input: FoldInput): CaseFile;
}

function casesThen(operator: string, { own, regional, names }: Known, moment: Moment, { policies, fold }: Folding): CaseThen[] {
  const { knownAt, validAt, identityAt } = moment;
  const { episodes } = casesOf(operator, own, Math.max(identityAt, knownAt), policies);
  const rows = rowsOf(operator, episodes, names);
  return rows.flatMap((row): CaseThen[] => {
    const members = new Set(episodes.find(({ index }) => index === row.episode)!.eventIds);
    const events = own.filter(({ id, recordedAt }) => members.has(id) && recordedAt <= knownAt);
    return events.length === 0 ? [] : [{ ...foldEpisode(row, episodes, [...own, ...regional], { knownAt, validAt, policies }, fold), events }];
  });
}
