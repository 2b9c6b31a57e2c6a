import type { LogCrypto } from '../hashing/log-crypto';
import type { Hash } from '../hashing/sha256';
import type { NoteSignature } from '../notes/signed-note';
import type { Signer } from '../notes/signer';
import type { TileStore } from '../tiles/tile-store';
import type { HeadKeeper } from './head-keeper';

/** Gets the cosignatures that the policy asks for; `proof` leads from the tree of `old` entries, published last, to that of the note. */
export type AskWitnesses = (growth: { old: number; proof: readonly Hash[]; note: Uint8Array }) => Promise<readonly NoteSignature[]>;

/** What a writer rests on. */
export interface WriterParts {
  crypto: LogCrypto;
  /** Its name is the origin of the log. */
  signer: Signer;
  store: TileStore;
  heads: HeadKeeper;
  askWitnesses?: AskWitnesses;
}
