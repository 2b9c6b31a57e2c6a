import { DomainError } from '@quanlian/contracts';

/** The log has no such signed head, or none yet. */
export class PackCheckpointUnknown extends DomainError {
  override readonly retryAfterSeconds = 2;

  constructor(asked?: number) {
    super(
      'sealed-pack.checkpoint-unknown',
      'conflict',
      'There is no such checkpoint to make a pack under',
      asked === undefined
        ? 'Found no signed checkpoint yet; expected one within seconds. Ask again.'
        : `Found no signed checkpoint of ${asked} entries; leave checkpoint out to take the newest one.`,
    );
  }
}

/** Not told of by any event that the checkpoint covers. */
export class PackCaseNotFound extends DomainError {
  constructor(caseId: string) {
    super(
      'sealed-pack.case-not-found',
      'not-found',
      'No event that the checkpoint covers tells of such a case',
      `Found no case ${JSON.stringify(caseId)}; expected the id of a case that was known at the moment asked for.`,
    );
  }
}

/** An event or entry of a sample. */
export class PackEntryNotFound extends DomainError {
  constructor(what: string) {
    super(
      'sealed-pack.entry-not-found',
      'not-found',
      'The checkpoint does not cover what was asked for',
      `Found no ${what} under the checkpoint; expected ids of events and places of the log below its size.`,
    );
  }
}

/** Leaving them out would make another pack than was asked for. */
export class PackBeyondArea extends DomainError {
  constructor(events: number) {
    super(
      'sealed-pack.beyond-area',
      'forbidden',
      'The pack would hold events of other divisions than yours',
      `Found ${events} event(s) outside your division that the pack needs; somebody whose division covers them has to ask.`,
    );
  }
}

/** A question about one thing is answered in one piece. */
export class PackTooLarge extends DomainError {
  constructor(found: number, most: number) {
    super(
      'sealed-pack.too-large',
      'too-large',
      'The pack would hold too many entries',
      `Found ${found} entries, expected at most ${most}. Ask for less.`,
    );
  }
}

/** What that release judged with is not here any more. */
export class PackOfOtherRelease extends DomainError {
  constructor(names: readonly string[]) {
    super(
      'sealed-pack.other-release',
      'conflict',
      'Under that checkpoint other rules were in force',
      `Found other versions of ${names.slice(0, 5).join(', ')} in this release; ask for a newer checkpoint, or the release of then for the pack.`,
    );
  }
}

/** Under that head the log does not say yet why the content is missing. */
export class PackErasedSince extends DomainError {
  constructor(id: string) {
    super(
      'sealed-pack.erased-since',
      'conflict',
      'What the checkpoint covers was erased after it',
      `Found event ${id} erased, and no entry under the checkpoint that says so; ask for a newer one.`,
    );
  }
}

/** What a pack holds is not masked, so only one purpose is good enough. */
export class PackPurposeRefused extends DomainError {
  constructor(purpose: string) {
    super(
      'sealed-pack.purpose-refused',
      'forbidden',
      'A pack is not made for this purpose',
      `Found the purpose ${JSON.stringify(purpose)}; a pack holds what it holds unmasked, so it is made for "evaluation" only, stated in Ql-Purpose.`,
    );
  }
}

export class PackVerifierNotBuilt extends DomainError {
  constructor(file: string) {
    super(
      'sealed-pack.verifier-not-found',
      'not-found',
      'There is no such verifier here',
      `Found no ${JSON.stringify(file.slice(0, 100))}; expected quanlian-verify.mjs or quanlian-verify.html of a built release.`,
    );
  }
}
