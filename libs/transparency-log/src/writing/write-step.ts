/**
 * What publishing does, one after the other; each step is durable before the next one begins. After a crash between any two of them no signed
 * checkpoint is without its tiles, and opening the writer again goes on from there.
 */
export const WRITE_STEPS = [
  'entries-written',
  'tiles-written',
  'growth-checked',
  'head-claimed',
  'checkpoint-signed',
  'checkpoint-kept',
  'checkpoint-cosigned',
  'checkpoint-published',
  'partials-removed',
] as const;

export type WriteStep = (typeof WRITE_STEPS)[number];
