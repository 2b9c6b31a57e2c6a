import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@quanlian/persistence';
import { DueLeaves } from './due-leaves';
import { EventLeaves } from './event-leaves';
import { LeafRepository } from './leaf.repository';
import type { LeafSource } from './leaf-source';
import type { NewLeaf } from './new-leaf';

/** As many leaves as are made in one transaction; the contents they commit to lie in memory meanwhile. */
const AT_ONCE = 1_000;

/** Gives what the sources have and the log does not have yet its place: leaf and what the source remembers of it in one transaction. */
@Injectable()
export class RecordLeaves {
  private readonly sources: readonly LeafSource[];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly leaves: LeafRepository,
    events: EventLeaves,
    due: DueLeaves,
  ) {
    this.sources = [events, due];
  }

  /** The new leaves, which lie from `index` on; none if all sources have been read to their ends. */
  record(index: number): Promise<NewLeaf[]> {
    return this.unitOfWork.run(async (em) => {
      const recorded: NewLeaf[] = [];
      for (const source of this.sources) recorded.push(...(await source.take(em, AT_ONCE)));
      if (recorded.length > 0) await this.leaves.append(em, index, recorded);
      return recorded;
    });
  }

  /** Puts leaves that come from no source, such as the first of all. */
  async put(index: number, leaves: readonly NewLeaf[]): Promise<void> {
    await this.unitOfWork.run((em) => this.leaves.append(em, index, leaves));
  }
}
