import { ChunkTransaction } from './chunk-transaction';
import type { Item } from './chunk-transaction';
import { Interrupted, withPatience } from './patience';
import type { Interruption } from './patience';

/**
 * Applies a chunk. Where its content makes the transaction fail, halves are tried until the guilty events stand alone;
 * those are parked, all the others are applied, in their order.
 */
export async function settleChunk(
  chunk: ChunkTransaction,
  name: string,
  items: readonly Item[],
  interruption: Interruption,
  onHold: (holding: boolean) => void,
): Promise<void> {
  try {
    await withPatience(name, interruption, () => chunk.apply(items), onHold);
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    interruption.check();
    const [only, ...others] = items;
    if (!only) throw error;
    if (others.length === 0) {
      await withPatience(name, interruption, () => chunk.park(only, error), onHold);
      return;
    }
    const half = Math.ceil(items.length / 2);
    await settleChunk(chunk, name, items.slice(0, half), interruption, onHold);
    await settleChunk(chunk, name, items.slice(half), interruption, onHold);
  }
}
