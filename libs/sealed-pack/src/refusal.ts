/** Why a pack is not what it says, beside the codes of the log (`LOG_REFUSALS`). Stable, never reused; README.md says what each one means. */
export const PACK_REFUSALS = [
  'case-file.differs',
  'case-file.untold',
  'checkpoint.swapped',
  'entries.gap',
  'entry.event-differs',
  'entry.missing',
  'entry.unreadable',
  'file.differs',
  'file.missing',
  'file.unknown',
  'manifest.differs',
  'manifest.malformed',
  'policy.not-in-force',
  'release.other-version',
  'release.pack-unsound',
  'signature.differs',
  'signature.key-not-good',
  'signature.key-unknown',
  'signature.unreadable',
  'signer.not-in-force',
  'signer.not-trusted',
  'time-stamp.missing',
  'time-stamp.not-of-the-log',
  'zip.malformed',
] as const;

export type PackRefusalCode = (typeof PACK_REFUSALS)[number];

/** Thrown by whatever reads or checks a pack. `detail` says what was found and what was expected. */
export class PackRefusal extends Error {
  constructor(
    readonly code: PackRefusalCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'PackRefusal';
  }
}

/** Throws a PackRefusal. */
export function refusePack(code: PackRefusalCode, detail: string): never {
  throw new PackRefusal(code, detail);
}
