import { HINT, keyPairOf } from './key-pair-table';
import type { KeyPairCode, PairAction, PairMode } from './key-pair-table';

/** What one pair of keys adds to the answer. */
export interface Contribution {
  pair: KeyPairCode;
  action: PairAction;
  mode: PairMode;
  /** of the table, weighed */
  score: number;
  /** how specific the shared key is, 0 … 1 */
  weight: number;
  /** the keys compared, as each side states them */
  left: string;
  right: string;
}

/** A suggestion falls with its weight to a hint, and a hint to nothing; what holds by itself does so whoever else has the key. */
export function contribution(pair: KeyPairCode, left: string, right: string, weight = 1): Contribution[] {
  const { action, mode, score } = keyPairOf(pair);
  if (weight <= 0) return [];
  const least = mode === 'suggest' ? HINT : mode === 'hint' ? 0 : score;
  return [{ pair, action, mode, score: Number((least + (score - least) * weight).toFixed(4)), weight, left, right }];
}
