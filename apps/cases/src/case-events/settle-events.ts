import { Injectable } from '@nestjs/common';
import type { CaseEvent } from '@quanlian/contracts';
import { byArrival, layCorrections } from '@quanlian/entity-resolution';
import type { CorrectedEvent } from '@quanlian/entity-resolution';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from './case-event.repository';

export interface SettledEvent {
  /** with every correction laid over it; a retracted one is marked */
  now: CorrectedEvent;
  /** as sent and after each correction: all that it ever said */
  versions: readonly CorrectedEvent[];
}

/** Lays what is known of corrections over events. */
@Injectable()
export class SettleEvents {
  constructor(private readonly events: CaseEventRepository) {}

  async settle(em: EntityManager, events: readonly CaseEvent[]): Promise<Map<string, SettledEvent>> {
    const corrections = await this.events.correctionsOf(
      em,
      events.map(({ id }) => id),
    );
    const known = [...new Map([...events, ...corrections].map((event) => [event.id, event])).values()];
    const settled = new Map(layCorrections(known).events.map((event) => [event.id, event]));
    return new Map(events.map((event) => [event.id, settledOf(event, settled.get(event.id) ?? asSent(event), known)]));
  }
}

const asSent = (event: CaseEvent): CorrectedEvent => ({ ...event, correctedBy: [] });

function settledOf(event: CaseEvent, now: CorrectedEvent, known: readonly CaseEvent[]): SettledEvent {
  const corrections = reaching(event.id, known).sort(byArrival);
  const after = corrections.map((_, place) => layCorrections([event, ...corrections.slice(0, place + 1)]).events.find(({ id }) => id === event.id)!);
  return { now, versions: [asSent(event), ...after] };
}

/** Corrections of this event, corrections of those, and so on. */
function reaching(id: string, known: readonly CaseEvent[]): CaseEvent[] {
  const found = new Set<CaseEvent>();
  const targets = [id];
  for (const target of targets) {
    for (const one of known) {
      if (one.type !== 'event.corrected' || one.facts.targetEventId !== target || one.id === id || found.has(one)) continue;
      found.add(one);
      targets.push(one.id);
    }
  }
  return [...found];
}
