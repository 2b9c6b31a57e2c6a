import { Injectable } from '@nestjs/common';
import type { CaseFile } from '@quanlian/case-file';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import type { CaseRow } from '../case-files/case-file.repository';
import { CaseNameRepository } from '../case-files/case-name.repository';
import { byOpener } from '../case-files/case-names';
import { casesOf, foldEpisode, rowsOf } from '../case-files/fold-cases';

/** A case as it is now, folded from the events that its operator has. */
@Injectable()
export class CurrentCase {
  constructor(
    private readonly events: CaseEventRepository,
    private readonly names: CaseNameRepository,
  ) {}

  async read(em: EntityManager, { operator, caseId }: CaseRow, now: number): Promise<CaseFile | undefined> {
    const events = (await this.events.ofOperators(em, [operator])).get(operator)!.map(({ event }) => event);
    const names = byOpener(await this.names.ofOperators(em, [operator]));
    const { episodes } = casesOf(operator, events, now);
    const row = rowsOf(operator, episodes, names).find((one) => one.caseId === caseId);
    return row && foldEpisode(row, episodes, [...events, ...(await this.events.regional(em))], { knownAt: now }).file;
  }
}
