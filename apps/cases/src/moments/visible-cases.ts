import { Injectable } from '@nestjs/common';
import { inScope, scopeOf } from '@quanlian/access';
import type { Reading } from '@quanlian/access';
import { UnitOfWork } from '@quanlian/persistence';
import { ScopedReader } from '@quanlian/service-kit';
import { EntityManager } from 'typeorm';

/** A case as it was, as far as it decides who may see it. */
export interface CasePlace {
  caseId: string;
  /** the event that gave the case its name */
  openedBy: string;
  jurisdiction: string;
}

/**
 * Which cases somebody may open. A case file is folded from events of many divisions, so the case decides and not its events; and the case of now
 * decides about all its past, so that nobody sees a case as it was who is not shown it as it is.
 */
@Injectable()
export class VisibleCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: ScopedReader,
  ) {}

  async among<T extends CasePlace>(reading: Reading, cases: readonly T[], disclosed: readonly string[] = []): Promise<T[]> {
    const isShown = await this.ofNow(
      reading,
      cases.map(({ openedBy }) => openedBy),
      disclosed,
    );
    return cases.filter(({ caseId, openedBy, jurisdiction }) => isShown(openedBy) ?? this.covers(reading, jurisdiction, caseId));
  }

  /** Whether the case that an opening event is in now is shown; undefined where it is in none. */
  async ofNow(reading: Reading, openers: readonly string[], disclosed: readonly string[] = []): Promise<(openedBy: string) => boolean | undefined> {
    const placed = await this.unitOfWork.run((em) => inCases(em, openers));
    // As PostgreSQL shows it: no condition of our own, so nothing that could be forgotten.
    const shown = await this.reader.read(reading, 'case', ({ em }) => inCases(em, openers), disclosed);
    return (openedBy) => (placed.has(openedBy) ? shown.has(openedBy) : undefined);
  }

  /** A place that no row stands for any more, or not yet. */
  covers({ actor }: Reading, jurisdiction: string, id?: string): boolean {
    return inScope(scopeOf(actor, 'case'), { jurisdiction, id });
  }
}

/** Those of the events that are in a case which whoever asks the database is shown. */
async function inCases(em: EntityManager, eventIds: readonly string[]): Promise<Set<string>> {
  const rows: { event_id: string }[] = await em.query(
    `select a.event_id from assignment a join case_file c using (case_id) where a.event_id = any($1::uuid[])`,
    [eventIds],
  );
  return new Set(rows.map((row) => row.event_id));
}
