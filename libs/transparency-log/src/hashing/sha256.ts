/** SHA-256. Synchronous, since a tree of a million leaves takes two million of them and a promise for each would cost more than the hash. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** 32 bytes. */
export type Hash = Uint8Array;

export const HASH_BYTES = 32;
