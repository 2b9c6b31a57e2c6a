import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@quanlian/contracts';
import type { CaseEvent } from '@quanlian/contracts';
import { PolicyPacks, regionalTypes } from '@quanlian/obligations';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { heardTypes, nameOfDay, rebuildOrganDays } from '../organ-days/heard-days';
import { OrganDayRepository } from '../organ-days/organ-day.repository';
import { rebuildRegionalActs } from '../regional-acts/rebuild-regional-acts';
import { RegionalActRepository } from '../regional-acts/regional-act.repository';

/** Of a long history, so many events at a time. */
const CHUNK = 2_000;

/** What a table holds, and what the history says that it should: a text for each row. */
export interface ComparedTable {
  table: string;
  live: readonly string[];
  differs: boolean;
}

/** The tables beside the case files, held against a rebuild from the events that make them. */
@Injectable()
export class CompareTables {
  constructor(
    private readonly events: CaseEventRepository,
    private readonly regionalActs: RegionalActRepository,
    private readonly organDays: OrganDayRepository,
    private readonly packs: PolicyPacks,
  ) {}

  async compare(em: EntityManager): Promise<ComparedTable[]> {
    const acts = compared('regional_act', await this.regionalActs.all(em), rebuildRegionalActs(await this.regionalEvents(em), this.packs.policies));
    const days = (await this.organDays.all(em)).map(nameOfDay);
    return [acts, compared('organ_day', days, await this.heardDays(em))];
  }

  /** Few of all events; a correction may stand anywhere in a chain, so they are read together. */
  private async regionalEvents(em: EntityManager): Promise<CaseEvent[]> {
    const found: CaseEvent[] = [];
    for await (const events of this.events.ofTypes(em, [...regionalTypes(this.packs.policies), 'event.corrected'], CHUNK)) found.push(...events);
    return found;
  }

  private async heardDays(em: EntityManager): Promise<string[]> {
    const days = new Set<string>();
    const { cadences } = this.packs;
    for await (const events of this.events.ofTypes(em, heardTypes(cadences), CHUNK))
      for (const day of rebuildOrganDays(events, cadences)) days.add(day);
    return [...days];
  }
}

function compared(table: string, rows: readonly string[], rebuilt: readonly string[]): ComparedTable {
  const live = [...rows].sort();
  return { table, live, differs: canonicalJson(live) !== canonicalJson([...rebuilt].sort()) };
}
