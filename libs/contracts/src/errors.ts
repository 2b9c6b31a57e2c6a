/** The kinds of refusal; `service-kit` holds the one table from kind to HTTP status. */
export type ErrorKind = 'unreadable' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'stale' | 'invalid' | 'too-large' | 'unavailable';

/** One broken place of an input: where, a stable code, and what was found, expected and is to be done. */
export interface FieldProblem {
  pointer: string;
  code: string;
  detail: string;
}

/** A broken rule. `code` is lower-case dotted, stable and never reused; `details` hold nothing secret. */
export class DomainError extends Error {
  /** what is refused now will be granted by itself about so much later */
  readonly retryAfterSeconds?: number;

  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly FieldProblem[] = [],
  ) {
    super(`${code}: ${detail}`);
    this.name = new.target.name;
  }
}
