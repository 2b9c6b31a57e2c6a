import type { TimeStamp } from '@quanlian/time-stamps';

/** What was stamped, by whose word and when. */
export interface StampedNote {
  /** the signed note, byte for byte */
  note: Uint8Array;
  /** the authority's answer (RFC 3161, DER), found valid over the note */
  reply: Uint8Array;
  stamp: TimeStamp;
}

/** Somebody outside who says when a head of the log was there: over HTTP, or whatever an adapter speaks. */
export abstract class TimeStampAuthority {
  /** The stamp over these bytes, checked; throws StampRefusal. */
  abstract stamp(note: Uint8Array): Promise<StampedNote>;
}
