import type { IdentityRecord, KeyPairCode } from '@quanlian/entity-resolution';

/** Two records and what is true of them, which whoever generated them knows. */
export interface LabelledPair {
  /** the trap or the trick, in words */
  class: string;
  /** the row of the key-pair table by which it ought to be found; absent where nothing ought to be */
  key?: KeyPairCode;
  left: IdentityRecord;
  right: IdentityRecord;
  truth: Truth;
}

/** one legal entity; one site; one controller */
export interface Truth {
  same: boolean;
  site: boolean;
  control: boolean;
}

/** The pairs and what is publicly known to be common property among their keys, as written. */
export interface LabelledWorld {
  pairs: readonly LabelledPair[];
  shared: { addresses: readonly { text: string; division: string }[]; networks: readonly string[] };
}
