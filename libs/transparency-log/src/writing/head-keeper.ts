import type { Checkpoint } from '../notes/checkpoint';

/** A head that the log committed itself to. Until it is signed there is no note. */
export interface KeptHead extends Checkpoint {
  note?: Uint8Array;
}

/**
 * The second place for the heads of a log, apart from its files: a restored backup of the one is found out by the other. It keeps all heads.
 */
export interface HeadKeeper {
  /** The head claimed last. */
  last(): Promise<KeptHead | undefined>;
  /**
   * Commits the log to a head before there is a signature of it. Durable, and refused with `writer.head-taken` unless the head claimed last has
   * `after` entries: of two writers that both take themselves for the only one, the slower never signs.
   */
  claim(head: Checkpoint, after: number): Promise<void>;
  /** The signed note of the head claimed last; again, with more signatures, once witnesses signed too. */
  keep(head: Checkpoint, note: Uint8Array): Promise<void>;
}
