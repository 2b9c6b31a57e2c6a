import type { CaseEvent, EffectiveEvent } from '@quanlian/contracts';
import { byArrival } from './arrival';
import { isCorrection, overlay, targetOf } from './correction';
import { settlingOrder } from './correction-order';
import { deduplicate } from './deduplicate';
import type { Deduplicated } from './deduplicate';

/** An event with every correction laid over it; a retracted one is kept, since it belongs to a case and to the history. */
export interface CorrectedEvent extends EffectiveEvent {
  /** id of the correction that took it back */
  retractedBy?: string;
}

/** Deduplicated events with their corrections laid over them. */
export interface Corrected extends Deduplicated {
  events: CorrectedEvent[];
}

/** Each event once, with the corrections among `events` laid over it: pass what was known at an instant to see the world as of then. */
export function layCorrections(events: readonly CaseEvent[]): Corrected {
  const { events: once, asSent, duplicateOf } = deduplicate(events);
  const resolveId = (id: string): string => duplicateOf.get(id) ?? id;
  const byTarget = new Map<string, CorrectedEvent[]>();
  const settled = new Map<string, CorrectedEvent>();
  for (const raw of settlingOrder(once, resolveId)) {
    const correction = settle(raw, byTarget.get(raw.id));
    settled.set(raw.id, correction);
    if (correction.retractedBy !== undefined) continue;
    const target = resolveId(targetOf(correction));
    byTarget.set(target, [...(byTarget.get(target) ?? []), correction]);
  }
  const effective = once.map((event) => settled.get(event.id) ?? settle(event, isCorrection(event) ? [] : byTarget.get(event.id)));
  return { events: effective, asSent, duplicateOf };
}

/** What is true as far as these events tell: without duplicates, without what was retracted, with what was replaced; in arrival order. */
export const applyCorrections = (events: readonly CaseEvent[]): EffectiveEvent[] =>
  layCorrections(events).events.filter((event) => event.retractedBy === undefined);

function settle(event: CaseEvent, corrections: readonly CorrectedEvent[] = []): CorrectedEvent {
  const inOrder = [...corrections].sort(byArrival);
  const retraction = inOrder.find(({ facts }) => facts.effect === 'retract');
  const replaced = inOrder.filter(({ facts }) => facts.effect === 'replace').reduce(overlay, event);
  return { ...replaced, correctedBy: inOrder.map(({ id }) => id), ...(retraction && { retractedBy: retraction.id }) };
}
