import { Injectable } from '@nestjs/common';
import type { CaseFile } from '@quanlian/case-file';
import { DomainError } from '@quanlian/contracts';
import type { CaseEvent } from '@quanlian/contracts';
import { resolveAll } from '@quanlian/entity-resolution';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { CaseFileRepository } from '../case-files/case-file.repository';
import type { CaseRow } from '../case-files/case-file.repository';
import { episodesWithFindings, foldEpisode } from '../case-files/fold-cases';
import type { Moment } from './moment';

/** Folds a case as it was at some moment: the same function as the live view with other arguments. */
@Injectable()
export class HistoricCase {
  constructor(
    private readonly events: CaseEventRepository,
    private readonly files: CaseFileRepository,
  ) {}

  async fold(em: EntityManager, row: CaseRow, moment: Moment): Promise<CaseFile> {
    const around = (await this.connected(em, row.operator)).filter((event) => event.position <= moment.position);
    const identity = resolveAll(around.filter((event) => event.recordedAt <= moment.identityAt), await this.casesById(em));
    const own = identity.byOperator.get(row.operator) ?? [];
    const episodes = episodesWithFindings(row.operator, own, Math.max(moment.identityAt, moment.knownAt));
    const members = new Set(episodes.find(({ index }) => index === row.episode)?.eventIds);
    if (!own.some((event) => members.has(event.id) && event.recordedAt <= moment.knownAt)) throw unknownThen(row);
    const regional = around.filter((event) => event.type === 'evaluation.published');
    return foldEpisode(row, episodes, [...own, ...regional], { knownAt: moment.knownAt, validAt: moment.validAt }).file;
  }

  /** Everything that could ever have belonged to this operator: events that share a key with its events, and what corrects or places them. */
  private async connected(em: EntityManager, operator: string): Promise<CaseEvent[]> {
    const rows: { event_id: string }[] = await em.query(
      `with own as (select event_id from assignment where operator = $1 union select event_id from event_key where key = $1),
         near as (select event_id from own union
           select b.event_id from own join event_key a using (event_id) join event_key b on b.key = a.key),
         claims as (select event_id from near union
           select c.event_id from near join event_key k using (event_id) join key_claim c on c.key = k.key)
       select event_id from claims
       union select event_id from case_event where type = 'evaluation.published'
       union select e.event_id from case_event e where e.type = 'suggestion.approved' and e.event->'facts'->>'caseId' in
         (select case_id::text from case_file where operator = $1)`,
      [operator],
    );
    return this.events.withCorrections(em, rows.map((row) => row.event_id));
  }

  private async casesById(em: EntityManager): Promise<Map<string, string>> {
    const rows: { case_id: string; operator: string }[] = await em.query(
      `select case_id, operator from case_file where case_id::text in
         (select event->'facts'->>'caseId' from case_event where type = 'suggestion.approved')`,
    );
    return new Map(rows.map((row) => [row.case_id, row.operator]));
  }
}

const unknownThen = (row: CaseRow): DomainError =>
  new DomainError(
    'case.unknown-then',
    'not-found',
    'Nothing was known of the case at that moment',
    `Case ${row.number} exists, but none of its events was known at the moment asked for. Ask for a later knownAt or position.`,
  );
