/** Why something of a log is not what it should be. Stable, never reused; README.md says what each one means. */
export const LOG_REFUSALS = [
  'bundle.malformed',
  'bundle.missing',
  'checkpoint.extended',
  'checkpoint.malformed',
  'checkpoint.missing',
  'checkpoint.origin-unknown',
  'checkpoint.quorum-missing',
  'consistency-file.malformed',
  'consistency.differs',
  'consistency.malformed',
  'content.differs',
  'content.salt-missing',
  'inclusion.differs',
  'inclusion.malformed',
  'key.malformed',
  'leaf.malformed',
  'leaf.too-long',
  'log.forked',
  'log.replayed',
  'log.rewritten',
  'log.root-differs',
  'log.shrunken',
  'note.malformed',
  'note.signature-invalid',
  'note.unsigned',
  'policy.malformed',
  'proof-file.entry-missing',
  'proof-file.malformed',
  'signature.changed',
  'signature.not-committed',
  'signature.taken-away',
  'tile.differs',
  'tile.malformed',
  'tile.missing',
  'tile.path-malformed',
  'writer.head-taken',
  'writer.heads-lost',
  'writer.leaves-differ',
  'writer.tiles-differ',
] as const;

export type LogRefusalCode = (typeof LOG_REFUSALS)[number];

/** Thrown by whatever reads, checks or writes a log. `detail` says what was found and what was expected; it may be shown to anybody. */
export class LogRefusal extends Error {
  constructor(
    readonly code: LogRefusalCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'LogRefusal';
  }
}

/** Throws a LogRefusal: one of the codes, and what was found and expected. */
export function refuse(code: LogRefusalCode, detail: string): never {
  throw new LogRefusal(code, detail);
}
