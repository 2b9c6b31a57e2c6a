import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import type { CaseEvent } from '@quanlian/contracts';
import { PolicyPacks } from '@quanlian/obligations';
import { UnitOfWork } from '@quanlian/persistence';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { lockPlacing } from '../case-files/writer-lock';
import { heardBy, heardTypes, nameOfDay } from './heard-days';
import { isSameSet } from '../same-set';
import { OrganDayRepository } from './organ-day.repository';

/** Of a long history, so many events at a time. */
const CHUNK = 2_000;
/** Names of rows of about a hundred bytes. */
const ROOM = 20_000;

/**
 * Keeps on which days which organ was heard. An organ says the same kind of thing many times a day, so rows that are known to be there are remembered,
 * and nearly every event costs no statement. Remembered is only what somebody else committed: what this transaction adds may still be rolled back.
 */
@Injectable()
export class OrganDays implements OnApplicationBootstrap {
  private readonly known = new Set<string>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly days: OrganDayRepository,
    private readonly events: CaseEventRepository,
    private readonly packs: PolicyPacks,
  ) {}

  /** A pack that expects a type for the first time knows who was heard of it before; of one that went, nothing stays. */
  async onApplicationBootstrap(): Promise<void> {
    this.known.clear();
    await this.unitOfWork.run(async (em) => {
      await lockPlacing(em);
      const known = await this.days.types(em);
      const heard = heardTypes(this.packs.cadences);
      if (isSameSet(known, heard)) return;
      // A nil return names a type: for a new one, all of them are looked at again.
      await this.days.forget(em);
      for await (const events of this.events.ofTypes(em, heard, CHUNK)) await this.take(em, events);
      await this.days.addTypes(em, heard);
    });
    // What was found there in this transaction may have been added by itself.
    this.known.clear();
  }

  /** In the transaction that placed them. */
  async take(em: EntityManager, fresh: readonly CaseEvent[]): Promise<void> {
    const heard = fresh.flatMap((event) => heardBy(event, this.packs.cadences) ?? []).map((day) => [nameOfDay(day), day] as const);
    const unknown = new Map(heard.filter(([name]) => !this.known.has(name)));
    const were = await this.days.add(em, [...unknown.values()]);
    if (this.known.size > ROOM) this.known.clear();
    for (const day of were) this.known.add(nameOfDay(day));
  }
}
