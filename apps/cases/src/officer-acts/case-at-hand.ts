import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { CaseFileRepository } from '../case-files/case-file.repository';
import type { CaseRow } from '../case-files/case-file.repository';
import { CaseNameRepository } from '../case-files/case-name.repository';
import { caseNotFound } from '../case-files/case.errors';
import { ActInvalid } from './act.errors';

/** A case as it is now. */
export interface Case {
  row: CaseRow;
  jurisdiction: string;
}

/** The case that an act is about. */
@Injectable()
export class CaseAtHand {
  constructor(
    private readonly names: CaseNameRepository,
    private readonly files: CaseFileRepository,
  ) {}

  /** By its id or number, or by those of a case that turned out to be this one. */
  async named(em: EntityManager, text: string): Promise<Case> {
    const name = await this.names.named(em, text);
    const row = name && (await this.files.ofEvent(em, name.openedBy));
    if (!row) throw caseNotFound(text);
    const [{ jurisdiction }] = await em.query(`select jurisdiction from case_file where case_id = $1::uuid`, [row.caseId]);
    return { row, jurisdiction };
  }

  async requireEvent(em: EntityManager, { row }: Case, eventId: string, pointer: string): Promise<void> {
    const [found] = await em.query(`select 1 from assignment where event_id = $1::uuid and case_id = $2::uuid`, [eventId, row.caseId]);
    if (!found) throw new ActInvalid(pointer, JSON.stringify(eventId), 'the id of an event of this case');
  }
}
