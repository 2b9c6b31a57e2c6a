import type { CaseEvent } from '@quanlian/contracts';
import { isCorrection, targetOf } from './correction';

/**
 * Corrections in the order in which they can be settled: one that corrects a correction comes before it, however late it was sent.
 * Corrections that point at each other in a circle say nothing and are left out.
 */
export function settlingOrder(events: readonly CaseEvent[], resolveId: (id: string) => string): CaseEvent[] {
  const corrections = events.filter(isCorrection);
  const byId = new Map(corrections.map((event) => [event.id, event]));
  const depths = new Map(corrections.map((event) => [event.id, stepsToOrdinary(event, byId, resolveId)]));
  return corrections.filter((event) => Number.isFinite(depths.get(event.id))).sort((a, b) => depths.get(b.id)! - depths.get(a.id)!);
}

function stepsToOrdinary(start: CaseEvent, byId: ReadonlyMap<string, CaseEvent>, resolveId: (id: string) => string): number {
  let steps = 1;
  for (let at = byId.get(resolveId(targetOf(start))); at; at = byId.get(resolveId(targetOf(at)))) {
    steps += 1;
    if (steps > byId.size) return Number.POSITIVE_INFINITY;
  }
  return steps;
}
