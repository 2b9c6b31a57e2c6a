import type { EffectiveEvent } from '@quanlian/contracts';
import { actsOnRegion, isRegionEvent } from './region';

/** Order in the world: when it happened, then when it arrived; the id decides ties so that no input order shows. */
export const byOccurrence = (a: EffectiveEvent, b: EffectiveEvent): number =>
  a.occurredAt - b.occurredAt || a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The events of a case by type in order of occurrence; events of its region are kept apart. */
export class Chronicle {
  private readonly own = new Map<string, EffectiveEvent[]>();
  private readonly regional = new Map<string, EffectiveEvent[]>();
  private readonly ids = new Map<string, EffectiveEvent>();

  constructor(events: readonly EffectiveEvent[]) {
    for (const event of [...events].sort(byOccurrence)) {
      const shelf = isRegionEvent(event) ? this.regional : this.own;
      const row = shelf.get(event.type);
      if (row) row.push(event);
      else shelf.set(event.type, [event]);
      if (shelf === this.own) this.ids.set(event.id, event);
    }
  }

  of(type: string): readonly EffectiveEvent[] {
    return this.own.get(type) ?? [];
  }

  byId(id: string): EffectiveEvent | undefined {
    return this.ids.get(id);
  }

  /** What may fulfil a duty of a case in `jurisdiction`: its own events and those published for its region. */
  actions(type: string, jurisdiction: string): readonly EffectiveEvent[] {
    const regional = (this.regional.get(type) ?? []).filter((event) => actsOnRegion(event, jurisdiction));
    return regional.length === 0 ? this.of(type) : [...this.of(type), ...regional].sort(byOccurrence);
  }
}
