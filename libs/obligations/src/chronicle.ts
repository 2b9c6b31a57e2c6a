import type { EffectiveEvent } from '@quanlian/contracts';
import { actsOnRegion, isRegionEvent } from './region';

/** Order in the world: when it happened, then when it arrived; the id decides ties so that no input order shows. */
export const byOccurrence = (a: EffectiveEvent, b: EffectiveEvent): number =>
  a.occurredAt - b.occurredAt || a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Index of the first item of a sorted row for which `passed` is false. */
export function firstIndex<T>(row: readonly T[], passed: (item: T) => boolean): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passed(row[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Shelf = Map<string, EffectiveEvent[]>;

/** The events of a case by type in order of occurrence; events of its region are kept apart. It grows as events arrive. */
export class Chronicle {
  private readonly own: Shelf = new Map();
  private readonly regional: Shelf = new Map();

  constructor(events: readonly EffectiveEvent[] = []) {
    for (const event of [...events].sort(byOccurrence)) this.row(event).push(event);
  }

  insert(event: EffectiveEvent): void {
    const row = this.row(event);
    // Most events are the last to have occurred, too.
    if (row.length === 0 || byOccurrence(row.at(-1)!, event) < 0) return void row.push(event);
    row.splice(
      firstIndex(row, (other) => byOccurrence(other, event) < 0),
      0,
      event,
    );
  }

  remove(event: EffectiveEvent): void {
    const row = this.row(event);
    const index = firstIndex(row, (other) => byOccurrence(other, event) < 0);
    if (row[index] === event) row.splice(index, 1);
  }

  of(type: string): readonly EffectiveEvent[] {
    return this.own.get(type) ?? [];
  }

  /** What may fulfil a duty of a case in `jurisdiction`: its own events and those published for its region. */
  actions(type: string, jurisdiction: string): readonly EffectiveEvent[] {
    if (!this.regional.has(type)) return this.of(type);
    const regional = this.regional.get(type)!.filter((event) => actsOnRegion(event, jurisdiction));
    return regional.length === 0 ? this.of(type) : [...this.of(type), ...regional].sort(byOccurrence);
  }

  private row(event: EffectiveEvent): EffectiveEvent[] {
    const shelf = isRegionEvent(event) ? this.regional : this.own;
    const row = shelf.get(event.type);
    if (row) return row;
    const fresh: EffectiveEvent[] = [];
    shelf.set(event.type, fresh);
    return fresh;
  }
}
