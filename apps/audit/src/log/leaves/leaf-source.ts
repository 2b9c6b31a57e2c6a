import type { EntityManager } from 'typeorm';
import type { NewLeaf } from './new-leaf';

/** Records of one kind, each of which becomes a leaf, once. */
export interface LeafSource {
  /** Takes at most `limit` records that have no leaf yet, in the transaction that gives them one. */
  take(em: EntityManager, limit: number): Promise<NewLeaf[]>;
}
