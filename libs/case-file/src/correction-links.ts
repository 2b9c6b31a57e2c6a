import type { CaseEvent } from '@quanlian/contracts';

/** Which events hang together by correction, a corrected correction's new target included. */
export class CorrectionLinks {
  private readonly neighbours = new Map<string, Set<string>>();
  private readonly delivered = new Map<string, CaseEvent[]>();

  constructor(private readonly standsFor: (id: string) => string) {}

  add(event: CaseEvent): void {
    const id = this.standsFor(event.id);
    const deliveries = this.delivered.get(id);
    if (deliveries) deliveries.push(event);
    else this.delivered.set(id, [event]);
    if (event.type !== 'event.corrected') return;
    for (const target of [event.facts.targetEventId, event.facts.replacement?.targetEventId] as unknown[])
      if (typeof target === 'string') this.link(id, this.standsFor(target));
  }

  deliveries(id: string): readonly CaseEvent[] {
    return this.delivered.get(id) ?? [];
  }

  /** Most events are linked to none. */
  areKnownOf(id: string): boolean {
    return this.neighbours.has(id);
  }

  /** The event itself and everything linked to it, near or far, that has arrived. */
  around(id: string): string[] {
    if (!this.neighbours.has(id)) return this.delivered.has(id) ? [id] : [];
    const seen = new Set([id]);
    for (const one of seen) for (const next of this.neighbours.get(one) ?? []) seen.add(next);
    return [...seen].filter((one) => this.delivered.has(one));
  }

  private link(a: string, b: string): void {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      this.neighbours.set(from, (this.neighbours.get(from) ?? new Set<string>()).add(to));
  }
}
