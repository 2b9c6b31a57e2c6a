import type { TimeStampRefusalCode } from '@quanlian/time-stamps';

/** Why there is no time stamp: the authority is not there, or its answer is none. */
export type StampRefusalCode = TimeStampRefusalCode | 'tsa.unreachable' | 'tsa.refused' | 'tsa.certificate-missing';

export class StampRefusal extends Error {
  constructor(
    readonly code: StampRefusalCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'StampRefusal';
  }
}
