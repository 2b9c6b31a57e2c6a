import { Injectable } from '@nestjs/common';
import { applyCorrections, byArrival } from '@quanlian/entity-resolution';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';

/** Pairs of operators of whom it was decided that they are different. */
@Injectable()
export class ToldApart {
  constructor(private readonly events: CaseEventRepository) {}

  /** The latest verdict on the pair counts, as it stands with its corrections. */
  async are(em: EntityManager, one: string, other: string): Promise<boolean> {
    const rows: { event_id: string }[] = await em.query(
      `select event_id from case_event where type = 'identity.verdict-given'
         and event->'facts'->>'leftKey' = any($1) and event->'facts'->>'rightKey' = any($1)`,
      [[one, other]],
    );
    const ids = rows.map((row) => row.event_id);
    const verdicts = applyCorrections(await this.events.withCorrections(em, ids)).filter(
      ({ type, facts }) => type === 'identity.verdict-given' && isPair([facts.leftKey, facts.rightKey], [one, other]),
    );
    return verdicts.sort(byArrival).at(-1)?.facts.verdict === 'different';
  }
}

const isPair = (found: readonly unknown[], pair: readonly string[]): boolean => pair.every((key) => found.includes(key));
