import { Injectable } from '@nestjs/common';
import type { Actor } from '@quanlian/access';
import { EntityManager } from 'typeorm';
import { CaseNameRepository } from '../case-files/case-name.repository';
import type { NamedCase } from '../case-files/case-names';
import type { Emergency } from './emergency';
import { EmergencyRepository } from './emergency.repository';

/** The emergency by which a case of another area is open to somebody right now, under any of its names. */
@Injectable()
export class EmergencyOfOfficer {
  constructor(
    private readonly names: CaseNameRepository,
    private readonly emergencies: EmergencyRepository,
  ) {}

  async on(em: EntityManager, { officer }: Actor, name: NamedCase): Promise<Emergency | undefined> {
    return officer === undefined ? undefined : this.emergencies.running(em, officer, await this.names.idsOfSame(em, name));
  }
}
