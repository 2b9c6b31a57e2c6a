import { Injectable } from '@nestjs/common';
import { endOfRange, scopeOf, scopeSql } from '@quanlian/access';
import type { Reading } from '@quanlian/access';
import { byOpener } from '@quanlian/case-file';
import type { BackTestSubject } from '@quanlian/case-file';
import { UnitOfWork } from '@quanlian/persistence';
import { ScopedReader } from '@quanlian/service-kit';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { CaseNameRepository } from '../case-files/case-name.repository';

/** Nothing that a back-test does may be kept, not even by mistake. */
const READ_ONLY = { settings: { transaction_read_only: 'on' } };

/** Whose history is asked about: so many, behind the last one of an earlier answer. */
export interface SubjectsAsked {
  jurisdiction?: string;
  /** epoch ms */
  to: number;
  /** an event of the last one of an earlier answer: unlike a key, it names nobody */
  after?: string;
  count: number;
}

/** Operators with a case that the reader may see, and operators with events there and no case anywhere. */
@Injectable()
export class SubjectsInScope {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: ScopedReader,
    private readonly events: CaseEventRepository,
    private readonly names: CaseNameRepository,
  ) {}

  /** In the order of their keys. */
  async operators(reading: Reading, asked: SubjectsAsked): Promise<string[]> {
    const behind = await this.unitOfWork.run((em) => operatorOf(em, asked.after), READ_ONLY);
    const values = [...rangeOf(asked), asked.to, behind, asked.count];
    const found = [...(await this.withCase(reading, values)), ...(await this.withoutCase(reading, values))];
    return [...new Set(found)].sort(byBytes).slice(0, asked.count);
  }

  private withCase(reading: Reading, values: readonly unknown[]): Promise<string[]> {
    return this.reader.read(reading, 'case', ({ em, scope }) => {
      const scoped = scopeSql(scope, { jurisdiction: 'jurisdiction', id: 'case_id' }, values.length + 1);
      return operatorsOf(
        em,
        `select distinct operator collate "C" as operator from case_file
         where jurisdiction ~>=~ $1 and jurisdiction ~<~ $2 and opened_at <= to_timestamp($3::bigint / 1000.0) and operator collate "C" > $4
           and ${scoped.sql} order by 1 limit $5`,
        [...values, ...scoped.values],
      );
    });
  }

  /** Events have no reading role; what is judged of them is told only where the case that it would be is in scope. */
  private withoutCase({ actor }: Reading, values: readonly unknown[]): Promise<string[]> {
    const scoped = scopeSql(scopeOf(actor, 'case'), { jurisdiction: `(e.event->>'jurisdiction')`, id: 'e.event_id' }, values.length + 1);
    return this.unitOfWork.run(
      (em) =>
        operatorsOf(
          em,
          `select distinct a.operator collate "C" as operator from assignment a join case_event e using (event_id)
           where e.event->>'jurisdiction' ~>=~ $1 and e.event->>'jurisdiction' ~<~ $2 and e.recorded_at <= to_timestamp($3::bigint / 1000.0)
             and a.operator collate "C" > $4 and a.case_id is null and ${scoped.sql} order by 1 limit $5`,
          [...values, ...scoped.values],
        ),
      READ_ONLY,
    );
  }

  /** By which the next answer goes on behind an operator. */
  async cursorOf(operator: string): Promise<string> {
    const [{ event_id: id }] = await this.unitOfWork.run(
      (em) => em.query<[{ event_id: string }]>(`select event_id from assignment where operator = $1 order by event_id limit 1`, [operator]),
      READ_ONLY,
    );
    return id;
  }

  /** Of these cases, those that PostgreSQL shows the reader. */
  async shown(reading: Reading, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.reader.read(reading, 'case', ({ em }) =>
      em.query<{ case_id: string }[]>(`select case_id from case_file where case_id = any($1::uuid[])`, [caseIds]),
    );
    return new Set(rows.map((row) => row.case_id));
  }

  /** With all that is known of them. */
  load(operators: readonly string[]): Promise<BackTestSubject[]> {
    return this.unitOfWork.run(async (em) => {
      const regional = await this.events.regional(em);
      const byOperator = [...(await this.events.ofOperators(em, operators))].map(
        ([operator, placed]) => [operator, placed.map(({ event }) => event)] as const,
      );
      const ids = byOperator.flatMap(([, events]) => events.map(({ id }) => id));
      const names = byOpener(await this.names.ofOpeners(em, ids));
      return byOperator.map(([operator, events]) => ({ operator, events, regional, names }));
    }, READ_ONLY);
  }
}

async function operatorOf(em: EntityManager, eventId: string | undefined): Promise<string> {
  if (eventId === undefined) return '';
  const [row]: { operator: string | null }[] = await em.query(`select operator from assignment where event_id = $1::uuid`, [eventId]);
  return row?.operator ?? '';
}

const rangeOf = ({ jurisdiction = '' }: SubjectsAsked): [string, string] => [jurisdiction, endOfRange(jurisdiction)];

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

async function operatorsOf(em: EntityManager, sql: string, values: readonly unknown[]): Promise<string[]> {
  const rows: { operator: string }[] = await em.query(sql, [...values]);
  return rows.map(({ operator }) => operator);
}
