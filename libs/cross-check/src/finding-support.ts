import { Change, changesOf } from './reading/changes';
import type { Numbers, Verdict } from './verdict';

type Growing = NonNullable<Verdict['along']>[number];

/** Of a list that grows along, how much was taken over, and after how many changes. */
interface Taken {
  list: Growing;
  count: number;
  changes: number;
}

/** What a finding rests on: all that its answers named while it was open, and what the last of them compared. */
export class FindingSupport {
  private readonly ids = new Set<string>();
  private taken: Taken[] = [];
  private last!: Verdict;

  constructor(verdict: Verdict) {
    this.add(verdict);
  }

  add(verdict: Verdict): void {
    if (verdict !== this.last) this.takeWhole(verdict);
    this.last = verdict;
    if (verdict.along) this.takeAlong(verdict.along);
  }

  evidence(): string[] {
    return [...this.ids];
  }

  numbers(): Numbers {
    return { ...this.last.numbers };
  }

  private takeWhole(verdict: Verdict): void {
    if (verdict.besides) for (const event of verdict.besides) this.take(event);
    else for (const id of verdict.evidence) this.ids.add(id);
  }

  private takeAlong(lists: readonly Growing[]): void {
    const isSame = lists.length === this.taken.length && this.taken.every(({ list }, i) => list === lists[i]);
    if (!isSame) this.taken = lists.map((list) => this.taken.find((known) => known.list === list) ?? { list, count: 0, changes: 0 });
    for (const taken of this.taken) this.takeNew(taken);
  }

  private takeNew(taken: Taken): void {
    const { list } = taken;
    const changes = changesOf(list);
    for (let i = this.takeChanged(taken, changes); i < list.length; i++) this.take(list[i]);
    taken.count = list.length;
    taken.changes = changes.length;
  }

  /** From where on the rest of the list is new: after several changes, all of it is looked at, so that names keep the order of the list. */
  private takeChanged({ count, changes: known }: Taken, changes: readonly Change<Growing[number]>[]): number {
    if (known === changes.length) return count;
    const { kind, at, after } = changes[known]!;
    if (changes.length - known > 1) return 0;
    if (at >= count) return count;
    this.take(after);
    return count + (kind === 'inserted' ? 1 : kind === 'removed' ? -1 : 0);
  }

  private take(event: Growing[number]): void {
    if (!event) return;
    this.ids.add(event.id);
    for (const correction of event.correctedBy) this.ids.add(correction);
  }
}
