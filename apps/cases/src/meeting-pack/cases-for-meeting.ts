import { Injectable } from '@nestjs/common';
import { endOfRange, scopeSql } from '@quanlian/access';
import type { Reading } from '@quanlian/access';
import { UnitOfWork } from '@quanlian/persistence';
import { QueryInvalid, ScopedReader } from '@quanlian/service-kit';
import { setImmediate as breath } from 'node:timers/promises';
import type { NamedCase } from '../case-files/case-names';
import { CasesThen } from '../moments/cases-then';
import type { CaseThen } from '../moments/cases-then';
import type { Moment } from '../moments/moment';

/** More than a meeting goes through; each is folded twice. */
const MAX_CASES = 1_000;
/** Folded so many at a time, so that other requests get their turn. */
const CHUNK = 25;

/** Cases that a meeting may be about, as PostgreSQL shows them to the reader, and how they were at a moment. */
@Injectable()
export class CasesForMeeting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: ScopedReader,
    private readonly casesThen: CasesThen,
  ) {}

  /** Open ones, and those in which something happened since the last meeting. */
  named(reading: Reading, { since, jurisdiction = '' }: { since: number; jurisdiction?: string }): Promise<NamedCase[]> {
    return this.reader.read(reading, 'case', async ({ em, scope }) => {
      const scoped = scopeSql(scope, { jurisdiction: 'jurisdiction', id: 'case_id' }, 5);
      const rows: Omit<NamedCase, 'givenAt'>[] = await em.query(
        `select case_id as "caseId", number, opened_by as "openedBy", operator from case_file
         where (status not in ('cleared', 'closed') or tasks <> '[]' or last_event_at >= to_timestamp($1::bigint / 1000.0))
           and jurisdiction ~>=~ $2 and jurisdiction ~<~ $3 and ${scoped.sql}
         order by operator, number limit $4`,
        [since, jurisdiction, endOfRange(jurisdiction), MAX_CASES + 1, ...scoped.values],
      );
      if (rows.length > MAX_CASES) throw tooMany();
      return rows.map((row) => ({ ...row, givenAt: 0 }));
    });
  }

  async at(named: readonly NamedCase[], moment: Moment): Promise<ReadonlyMap<string, CaseThen>> {
    const wanted = new Set(named.map(({ caseId }) => caseId));
    const found = new Map<string, CaseThen>();
    for (let from = 0; from < named.length; from += CHUNK) {
      const chunk = await this.unitOfWork.run((em) => this.casesThen.of(em, named.slice(from, from + CHUNK), moment));
      // Other cases of the same operators come along; they may be of another area.
      for (const one of chunk) if (wanted.has(one.row.caseId)) found.set(one.row.caseId, one);
      await breath();
    }
    return found;
  }
}

const tooMany = (): QueryInvalid =>
  new QueryInvalid([
    { pointer: '/query/jurisdiction', detail: `Found more than ${MAX_CASES} cases, expected fewer: name a division in which there are fewer.` },
  ]);
