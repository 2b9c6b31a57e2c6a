import type { LeafKind } from '@quanlian/transparency-log';

/** An entry that has no place in the log yet. */
export interface NewLeaf {
  kind: LeafKind;
  /** what it is about, such as the id of an event; no two leaves of a kind are about the same */
  about?: string;
  bytes: Uint8Array;
  /** what its commitment was made with; kept apart from the leaf, so that it can be destroyed */
  salt?: Uint8Array;
}
