import type { EntityManager } from 'typeorm';
import type { NewLeaf } from './new-leaf';

/** Records of one kind, in an order that never changes, each of which becomes a leaf. */
export interface LeafSource {
  readonly name: string;
  /** At most `limit` leaves behind `position`, and the position of the last of them. A position is given once and appears in order. */
  read(em: EntityManager, position: number, limit: number): Promise<{ leaves: NewLeaf[]; position: number }>;
}
