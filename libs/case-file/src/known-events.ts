import type { CaseEvent, EffectiveEvent } from '@quanlian/contracts';
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
 * the events it is linked to, so the walk stays linear. Lists grow at their end; where an older event changes, another list takes
 * the place of the one before. So what was found out about a list stays true for as long as the list is there.
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
    change.added.sort(byArrival);
    const arrived = new Set(group.map((event) => event.id));
    if (change.removed.length === 0 && change.added.every((event) => arrived.has(event.id))) this.append(change.added);
    else this.relist(change);
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
  touchedBy(event: CaseEvent): CorrectedEvent[] {
    return this.links.around(event.id).flatMap((id) => this.settled.get(id) ?? []);
  }

  private take(event: CaseEvent, change: Change): void {
    const id = this.standsFor(event.id);
    if (id === event.id && !this.settled.has(id)) this.order.push(id);
    this.links.add(event);
    const around = this.links.around(id);
    if (around.length > 1) return this.settle(layCorrections(around.flatMap((one) => this.links.deliveries(one))).events, change);
    if (!this.settled.has(id)) this.settle([{ ...event, correctedBy: [] }], change);
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

  private append(added: readonly EffectiveEvent[]): void {
    for (const event of added) {
      this.list.push(event);
      const ofType = this.types.get(event.type);
      if (ofType) ofType.push(event);
      else this.types.set(event.type, [event]);
    }
  }

  private relist({ added, removed }: Change): void {
    this.list = exchanged(this.list, removed, added);
    for (const type of new Set([...added, ...removed].map((event) => event.type))) {
      const ofType = (event: EffectiveEvent): boolean => event.type === type;
      this.types.set(type, exchanged(this.of(type), removed.filter(ofType), added.filter(ofType)));
    }
  }
}

/** A list in arrival order with some events taken out and others put at their place. */
function exchanged(list: readonly EffectiveEvent[], removed: readonly EffectiveEvent[], added: readonly EffectiveEvent[]): EffectiveEvent[] {
  const gone = new Set(removed);
  const result = list.filter((event) => !gone.has(event));
  for (const event of added) {
    let at = result.length;
    while (at > 0 && byArrival(result[at - 1]!, event) > 0) at--;
    result.splice(at, 0, event);
  }
  return result;
}
