/** Why a time stamp is not one. Stable, never reused; README.md says what each one means. */
export const TIME_STAMP_REFUSALS = [
  'time-stamp.imprint-differs',
  'time-stamp.malformed',
  'time-stamp.nonce-differs',
  'time-stamp.not-granted',
  'time-stamp.signature-invalid',
  'time-stamp.signer-not-trusted',
  'time-stamp.signer-unfit',
] as const;

export type TimeStampRefusalCode = (typeof TIME_STAMP_REFUSALS)[number];

/** Thrown by whatever reads or checks a time stamp. `detail` says what was found and what was expected. */
export class TimeStampRefusal extends Error {
  constructor(
    readonly code: TimeStampRefusalCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'TimeStampRefusal';
  }
}

/** Throws a TimeStampRefusal. */
export function refuseTimeStamp(code: TimeStampRefusalCode, detail: string): never {
  throw new TimeStampRefusal(code, detail);
}

/** What reads bytes from outside ends in a value or in this refusal, whatever the reader stumbled over. */
export function orMalformed<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof TimeStampRefusal) throw error;
    return refuseTimeStamp('time-stamp.malformed', `Found no ${what} (${(error as Error).message}).`);
  }
}
