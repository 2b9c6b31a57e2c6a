import { Injectable } from '@nestjs/common';
import { refuseMaskedKey, scopeSql } from '@quanlian/access';
import type { Reading } from '@quanlian/access';
import { ScopedReader, type Readable } from '@quanlian/service-kit';
import { DisclosuresToReader } from '../disclosures/disclosures-to-reader';
import type { MaskOfRow } from '../disclosures/disclosures-to-reader';
import { EntityManager } from 'typeorm';
import { searchText } from '../case-files/search-text';
import type { CaseFilter } from './case-filter';
import type { Lines } from './lines';
import { Conditions } from './conditions';
import { addFilter } from './filter-conditions';
import { maskSummary } from './mask-summary';
import { addSearch } from './search-condition';
import { SORTS, writeCursor } from './sort-order';
import { summaryOf } from './stored-line';
import type { StoredLine } from './stored-line';

/** The case list as it is now. */
@Injectable()
export class LinesOfNow {
  constructor(
    private readonly reader: ScopedReader,
    private readonly disclosures: DisclosuresToReader,
  ) {}

  async find(reading: Reading, filter: CaseFilter): Promise<Lines> {
    const disclosures = await this.disclosures.found(reading.actor, filter);
    const maskOf = this.disclosures.maskOf(reading, disclosures);
    const disclosed = disclosures.map(({ caseId }) => caseId);
    const work = async ({ em, scope, mask }: Readable): Promise<Lines> => {
      refuseMaskedKey(filter.subject, mask);
      const where = new Conditions();
      const scoped = scopeSql(scope, { jurisdiction: 'jurisdiction', id: 'case_id' });
      where.add(scoped.values, () => scoped.sql);
      addFilter(where, filter);
      if (filter.q !== undefined) await addSearch(em, where, searchText(filter.q), mask);
      return page(await rowsOf(em, where, filter), filter, maskOf);
    };
    return this.reader.read(reading, 'case', work, disclosed);
  }
}

function rowsOf(em: EntityManager, where: Conditions, { sort, limit }: CaseFilter): Promise<StoredLine[]> {
  const [column, direction] = SORTS[sort];
  const value = column === 'number' ? column : `floor(extract(epoch from ${column}) * 1000)::bigint`;
  return em.query(
    `select case_id, number, operator, names, jurisdiction, status, opened_at, last_event_at, open_findings, overdue, event_count, revision,
       ${value}::text as cursor_value
     from case_file where ${where.text} order by ${column} ${direction}, case_id ${direction} limit ${limit + 1}`,
    where.values,
  );
}

function page(rows: readonly StoredLine[], { sort, limit }: CaseFilter, maskOf: MaskOfRow): Lines {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    cases: shown.map((row) => maskSummary(summaryOf(row), maskOf({ jurisdiction: row.jurisdiction, id: row.case_id }))),
    next: last ? writeCursor({ sort, value: last.cursor_value, caseId: last.case_id }) : null,
  };
}
