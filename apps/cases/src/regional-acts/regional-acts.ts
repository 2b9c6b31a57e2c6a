import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import type { CaseEvent } from '@quanlian/contracts';
import { PolicyPacks, regionalTypes } from '@quanlian/obligations';
import { UnitOfWork } from '@quanlian/persistence';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { lockPlacing } from '../case-files/writer-lock';
import { isSameSet } from '../same-set';
import { RegionalActRepository } from './regional-act.repository';

/** Of a long history, so many events at a time. */
const CHUNK = 2_000;

/** Keeps which events count for duties of regions. Events of other types cost a look at their type. */
@Injectable()
export class RegionalActs implements OnApplicationBootstrap {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acts: RegionalActRepository,
    private readonly events: CaseEventRepository,
    private readonly packs: PolicyPacks,
  ) {}

  /** A pack that names a type for the first time has its duties met by what happened before; of one that went, nothing stays. */
  async onApplicationBootstrap(): Promise<void> {
    await this.unitOfWork.run(async (em) => {
      await lockPlacing(em);
      const known = await this.acts.types(em);
      const types = [...regionalTypes(this.packs.policies)];
      if (isSameSet(known, types)) return;
      await this.acts.forget(em);
      for await (const events of this.events.ofTypes(em, types, CHUNK)) await this.take(em, events);
      await this.acts.addTypes(em, types);
    });
  }

  /** In the transaction that placed them. */
  async take(em: EntityManager, fresh: readonly CaseEvent[]): Promise<void> {
    const types = regionalTypes(this.packs.policies);
    const acts = fresh.filter(({ type }) => types.has(type));
    const corrected = fresh.filter(({ type }) => type === 'event.corrected').map(({ facts }) => String(facts.targetEventId));
    await this.acts.add(em, acts);
    await this.acts.addCorrections(em, [...acts.map(({ id }) => id), ...corrected]);
  }
}
