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
    const aimed = byTarget(known);
    return new Map(events.map((event) => [event.id, settledOf(event, settled.get(event.id) ?? asSent(event), aimed)]));
  }
}

const asSent = (event: CaseEvent): CorrectedEvent => ({ ...event, correctedBy: [] });

/** Corrections by the event at which each is aimed. */
type Aimed = ReadonlyMap<string, readonly CaseEvent[]>;

function byTarget(events: readonly CaseEvent[]): Aimed {
  const aimed = new Map<string, CaseEvent[]>();
  for (const event of events) {
    if (event.type !== 'event.corrected') continue;
    const target: string = event.facts.targetEventId;
    const known = aimed.get(target);
    if (known) known.push(event);
    else aimed.set(target, [event]);
  }
  return aimed;
}

function settledOf(event: CaseEvent, now: CorrectedEvent, aimed: Aimed): SettledEvent {
  const corrections = reaching(event.id, aimed).sort(byArrival);
  // Nearly every event: it says what was sent, and what follows from that need not be worked out twice.
  if (corrections.length === 0 && now.correctedBy.length === 0) return { now, versions: [now] };
  const after = corrections.map((_, place) => layCorrections([event, ...corrections.slice(0, place + 1)]).events.find(({ id }) => id === event.id)!);
  return { now, versions: [asSent(event), ...after] };
}

/** Corrections of this event, corrections of those, and so on. */
function reaching(id: string, aimed: Aimed): CaseEvent[] {
  const found = new Set<CaseEvent>();
  const targets = [id];
  for (const target of targets) {
    for (const one of aimed.get(target) ?? []) {
      if (one.id === id || found.has(one)) continue;
      found.add(one);
      targets.push(one.id);
    }
  }
  return [...found];
}
