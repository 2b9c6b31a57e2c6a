import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@quanlian/persistence';
import type { EntityManager } from 'typeorm';
import { EventLeaves } from './event-leaves';
import { LeafRepository } from './leaf.repository';
import type { LeafSource } from './leaf-source';
import type { NewLeaf } from './new-leaf';

/** As many leaves as are made in one transaction; the contents they commit to lie in memory meanwhile. */
const AT_ONCE = 1_000;

/** Gives what the sources have and the log does not have yet its place: leaf and position of the source in one transaction. */
@Injectable()
export class RecordLeaves {
  private readonly sources: readonly LeafSource[];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly leaves: LeafRepository,
    events: EventLeaves,
  ) {
    this.sources = [events];
  }

  /** The new leaves, which lie from `index` on; none if all sources have been read to their ends. */
  record(index: number): Promise<NewLeaf[]> {
    return this.unitOfWork.run(async (em) => {
      const recorded: NewLeaf[] = [];
      for (const source of this.sources) recorded.push(...(await this.recordFrom(em, source, index + recorded.length)));
      return recorded;
    });
  }

  /** Puts one leaf that comes from no source, such as the first of all. */
  async put(index: number, leaf: NewLeaf): Promise<void> {
    await this.unitOfWork.run((em) => this.leaves.append(em, index, [leaf]));
  }

  private async recordFrom(em: EntityManager, source: LeafSource, index: number): Promise<NewLeaf[]> {
    const [known] = await em.query<{ position: string }[]>('SELECT position FROM log_source WHERE name = $1', [source.name]);
    const { leaves, position } = await source.read(em, Number(known?.position ?? 0), AT_ONCE);
    if (leaves.length === 0) return [];
    await this.leaves.append(em, index, leaves);
    await em.query('INSERT INTO log_source (name, position) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET position = EXCLUDED.position', [
      source.name,
      position,
    ]);
    return leaves;
  }
}
