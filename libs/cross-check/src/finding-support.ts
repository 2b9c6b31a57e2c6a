import { changesOf } from './reading/changes';
import type { Numbers, Verdict } from './verdict';

type Growing = NonNullable<Verdict['along']>[number];

/** What a finding rests on: all that its answers named while it was open, and what the last of them compared. */
export class FindingSupport {
  private readonly ids = new Set<string>();
  /** of the lists that grow along, how much was taken over, and after how many changes */
  private taken = new Map<Growing, { count: number; changes: number }>();
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
    const taken: typeof this.taken = new Map();
    for (const list of lists) {
      const known = this.taken.get(list);
      const changes = changesOf(list).length;
      for (let i = known?.changes === changes ? known.count : 0; i < list.length; i++) this.take(list[i]);
      taken.set(list, { count: list.length, changes });
    }
    this.taken = taken;
  }

  private take(event: Growing[number]): void {
    if (!event) return;
    this.ids.add(event.id);
    for (const correction of event.correctedBy) this.ids.add(correction);
  }
}
