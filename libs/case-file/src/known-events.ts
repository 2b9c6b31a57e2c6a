import type { CaseEvent, EffectiveEvent } from '@quanlian/contracts';
import { insertInto, removeFrom, replaceIn } from '@quanlian/cross-check';
import { byArrival, layCorrections } from '@quanlian/entity-resolution';
import type { CorrectedEvent } from '@quanlian/entity-resolution';
import { CorrectionLinks } from './correction-links';

export interface Change {
  added: EffectiveEvent[];
  removed: EffectiveEvent[];
}

const NONE: readonly EffectiveEvent[] = [];
const inForce = (event: CorrectedEvent | undefined): event is CorrectedEvent => event !== undefined && event.retractedBy === undefined;

/**
 * What is known at one instant of the walk, corrections applied. It grows event by event; a correction re-settles only
 * the events it is linked to, so the walk stays linear. Lists grow at their end; where an older event changes, they log it for those who
 * carry on what they found out about them.
 */
export class KnownEvents {
  private list: EffectiveEvent[] = [];
  private readonly links: CorrectionLinks;
  private readonly order: string[] = [];
  private readonly settled = new Map<string, CorrectedEvent>();
  private readonly types = new Map<string, EffectiveEvent[]>();

  constructor(private readonly standsFor: (id: string) => string) {
    this.links = new CorrectionLinks(standsFor);
  }

  /** In arrival order. Deliveries that repeat an event add nothing but the name under which it may be corrected. */
  arrive(group: readonly CaseEvent[]): Change {
    const change: Change = { added: [], removed: [] };
    for (const event of group) this.take(event, change);
    if (change.added.length > 1) change.added.sort(byArrival);
    this.change(change);
    return change;
  }

  get events(): readonly EffectiveEvent[] {
    return this.list;
  }

  of(type: string): readonly EffectiveEvent[] {
    return this.types.get(type) ?? NONE;
  }

  byId(id: string): EffectiveEvent | undefined {
    const event = this.settled.get(id);
    return inForce(event) ? event : undefined;
  }

  /** Every event once, retracted ones included, in arrival order. */
  all(): CorrectedEvent[] {
    return this.order.map((id) => this.settled.get(id)!);
  }

  /** What an event touches: itself and, for a correction, all it is linked to. */
  touchedBy(event: CaseEvent): readonly CorrectedEvent[] {
    if (!this.links.areKnownOf(event.id)) return this.alone(event.id);
    return this.links.around(event.id).flatMap((id) => this.settled.get(id) ?? []);
  }

  private alone(id: string): readonly CorrectedEvent[] {
    const event = this.settled.get(id);
    return event ? [event] : [];
  }

  private take(event: CaseEvent, change: Change): void {
    const id = this.standsFor(event.id);
    if (id === event.id && !this.settled.has(id)) this.order.push(id);
    this.links.add(event);
    const around = this.links.areKnownOf(id) ? this.links.around(id) : [];
    if (around.length > 1) return this.settle(layCorrections(around.flatMap((one) => this.links.deliveries(one))).events, change);
    if (this.settled.has(id)) return;
    const alone: CorrectedEvent = { ...event, correctedBy: [] };
    this.settled.set(id, alone);
    change.added.push(alone);
  }

  private settle(events: readonly CorrectedEvent[], change: Change): void {
    for (const after of events) {
      const before = this.settled.get(after.id);
      this.settled.set(after.id, after);
      if (inForce(before)) {
        const fresh = change.added.indexOf(before);
        if (fresh >= 0) change.added.splice(fresh, 1);
        else change.removed.push(before);
      }
      if (inForce(after)) change.added.push(after);
    }
  }

  private change({ added, removed }: Change): void {
    if (removed.length === 0) return added.forEach((event) => this.insert(event));
    const after = new Map(added.map((event) => [event.id, event]));
    for (const event of removed) for (const list of this.listsOf(event.type)) change(list, event, after.get(event.id));
    const replaced = new Set(removed.map((event) => event.id));
    for (const event of added) if (!replaced.has(event.id)) this.insert(event);
  }

  private insert(event: EffectiveEvent): void {
    for (const list of this.listsOf(event.type)) insertInto(list, placeOf(list, event), event);
  }

  private listsOf(type: string): readonly EffectiveEvent[][] {
    let ofType = this.types.get(type);
    if (!ofType) this.types.set(type, (ofType = []));
    return [this.list, ofType];
  }
}

/** Where an event is, or belongs, in a list in arrival order. */
function placeOf(list: readonly EffectiveEvent[], event: EffectiveEvent): number {
  let low = 0;
  let high = list.length;
  // Nearly all events come to the end.
  if (high === 0 || byArrival(list[high - 1]!, event) < 0) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byArrival(list[middle]!, event) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function change(list: EffectiveEvent[], before: EffectiveEvent, after: EffectiveEvent | undefined): void {
  const place = placeOf(list, before);
  if (after) replaceIn(list, place, after);
  else removeFrom(list, place);
}
