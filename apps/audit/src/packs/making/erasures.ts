import { parseLeaf } from '@quanlian/transparency-log';
import type { HistoryRowWithBytes } from '../../history/history.row';
import { PackErasedSince } from '../pack.errors';
import type { LeafRow } from './leaf-rows';
import type { Desk } from './pack-making';

/** Its content is still here. */
export const isKept = ({ erased_at }: HistoryRowWithBytes): boolean => erased_at === null;

/** Why a pack has entries without their contents: the log says so, under the head of the pack. */
export async function erasuresOf({ leaves }: Desk, rows: readonly HistoryRowWithBytes[]): Promise<LeafRow[]> {
  const erased = rows.filter((row) => !isKept(row)).map(({ event_id }) => event_id);
  if (erased.length === 0) return [];
  const found = await leaves.erasuresOf(erased);
  const told = new Set(found.flatMap(({ bytes }) => parseLeaf(bytes).ids as string[]));
  const untold = erased.find((id) => !told.has(id));
  if (untold !== undefined) throw new PackErasedSince(untold);
  return found;
}
