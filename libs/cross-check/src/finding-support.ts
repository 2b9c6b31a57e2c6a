import type { Numbers, Verdict } from './verdict';

type Growing = NonNullable<Verdict['along']>[number];

/** What a finding rests on: all that its answers named while it was open, and what the last of them compared. */
export class FindingSupport {
  private readonly ids = new Set<string>();
  /** of the lists that grow along, how much was taken over */
  private taken = new Map<Growing, number>();
  private last: Verdict;

  constructor(verdict: Verdict) {
    this.last = verdict;
    this.add(verdict);
  }

  add(verdict: Verdict): void {
    this.last = verdict;
    for (const id of verdict.besides ?? verdict.evidence) this.ids.add(id);
    if (verdict.along) this.takeAlong(verdict.along);
  }

  evidence(): string[] {
    return [...this.ids];
  }

  numbers(): Numbers {
    return { ...this.last.numbers };
  }

  private takeAlong(lists: readonly Growing[]): void {
    const taken = new Map<Growing, number>();
    for (const list of lists) {
      for (let i = this.taken.get(list) ?? 0; i < list.length; i++) {
        const event = list[i];
        if (!event) continue;
        this.ids.add(event.id);
        for (const correction of event.correctedBy) this.ids.add(correction);
      }
      taken.set(list, list.length);
    }
    this.taken = taken;
  }
}
