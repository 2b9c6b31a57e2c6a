import { Injectable } from '@nestjs/common';
import { inScope, scopeOf } from '@quanlian/access';
import type { Actor } from '@quanlian/access';
import type { CaseRow } from '@quanlian/case-file';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { CaseFileRepository } from '../case-files/case-file.repository';
import { CaseNameRepository } from '../case-files/case-name.repository';
import { NO_CASE } from '../case-files/case-names';
import type { NamedCase } from '../case-files/case-names';
import { caseNotFound } from '../case-files/case.errors';
import { clockOf } from '../case-files/refresh-cases';
import { DisclosuresToReader } from '../disclosures/disclosures-to-reader';
import { EmergencyOfOfficer } from '../emergencies/emergency-of-officer';
import { momentOf } from '../moments/moment';
import { ReadCase } from '../moments/read-case';
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
    private readonly events: CaseEventRepository,
    private readonly readCase: ReadCase,
    private readonly emergencies: EmergencyOfOfficer,
    private readonly disclosures: DisclosuresToReader,
  ) {}

  /** By its id or number, or by those of a case that turned out to be this one; whoever may see it. */
  async named(em: EntityManager, text: string): Promise<Case> {
    const found = await this.find(em, (await this.names.named(em, text)) ?? NO_CASE);
    if (!found) throw caseNotFound(text);
    return found;
  }

  /** The same for somebody who acts: a case that they are not shown and none are the same answer after the same questions, as they are to a reader. */
  async shownTo(em: EntityManager, actor: Actor, text: string): Promise<Case> {
    const name = (await this.names.named(em, text)) ?? NO_CASE;
    const found = await this.find(em, name);
    if (found && isInArea(actor, found)) return found;
    const emergency = await this.emergencies.on(em, actor, name);
    const disclosures = await this.disclosures.running(actor, em);
    const isOpen = emergency !== undefined || disclosures.some(({ caseId }) => caseId === found?.row.caseId);
    if (!found || !isOpen) throw caseNotFound(text);
    return found;
  }

  async requireEvent(em: EntityManager, { row }: Case, eventId: string, pointer: string): Promise<void> {
    const [found] = await em.query(`select 1 from assignment where event_id = $1::uuid and case_id = $2::uuid`, [eventId, row.caseId]);
    if (!found) throw new ActInvalid(pointer, JSON.stringify(eventId), 'the id of an event of this case');
  }

  private async find(em: EntityManager, name: NamedCase): Promise<Case | undefined> {
    const placed = await this.files.ofEvent(em, name.openedBy);
    if (!placed) return this.told(em, name);
    const { jurisdiction, ...row } = placed;
    return { row, jurisdiction };
  }

  /** While a merger or its undoing is being folded, a case may have no line for a moment: its events tell of it, as they do to whoever reads it. */
  private async told(em: EntityManager, name: NamedCase): Promise<Case | undefined> {
    const moment = momentOf({}, await clockOf(em), await this.events.lastPosition(em));
    const found = await this.readCase.read(em, name, moment);
    return found && { row: found.row, jurisdiction: found.file.jurisdiction };
  }
}

const isInArea = (actor: Actor, { row, jurisdiction }: Case): boolean => inScope(scopeOf(actor, 'case'), { jurisdiction, id: row.caseId });
