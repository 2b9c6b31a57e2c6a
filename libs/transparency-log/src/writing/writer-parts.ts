import type { LogCrypto } from '../hashing/log-crypto';
import type { Hash } from '../hashing/sha256';
import type { NoteSignature } from '../notes/signed-note';
import type { Signer } from '../notes/signer';
import type { TileStore } from '../tiles/tile-store';
import type { HeadKeeper } from './head-keeper';

/** A signed head that is not published yet, for witnesses: each may have signed another size before, so each needs a proof of its own. */
export interface Growth {
  /** entries of the head published last */
  published: number;
  size: number;
  note: Uint8Array;
  /** that the tree of `old` entries is the beginning of this one */
  prove(old: number): Promise<readonly Hash[]>;
}

/** Gets the cosignatures that the policy asks for, or throws: then the head is not published. */
export type AskWitnesses = (growth: Growth) => Promise<readonly NoteSignature[]>;

/** What a writer rests on. */
export interface WriterParts {
  crypto: LogCrypto;
  /** Its name is the origin of the log. */
  signer: Signer;
  /** further keys of the log; whoever does not know them passes over their lines */
  alsoSigners?: readonly Signer[];
  store: TileStore;
  heads: HeadKeeper;
  askWitnesses?: AskWitnesses;
}
