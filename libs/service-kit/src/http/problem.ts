import { DomainError, type ErrorKind, type FieldProblem } from '@quanlian/contracts';

/** The one table from the kind of a refusal to HTTP. */
export const STATUS_OF_KIND: Record<ErrorKind, number> = {
  unreadable: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  invalid: 422,
  unavailable: 503,
};

/** RFC 9457 problem details. `code` never changes; `errors` names the broken places. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  instance?: string;
  correlationId?: string;
  errors?: readonly FieldProblem[];
}

/** Before a code it is the `type` of RFC 9457; it becomes an address once the documentation has a home. */
export const PROBLEM_TYPE_PREFIX = 'urn:quanlian:problem:';

/** A body of RFC 9457; `errors` are JSON pointers into what was sent. */
export const problem = (code: string, status: number, title: string, detail: string, errors: readonly FieldProblem[] = []): Problem => ({
  type: `${PROBLEM_TYPE_PREFIX}${code}`,
  title,
  status,
  detail,
  code,
  ...(errors.length > 0 && { errors }),
});

/** The one place where a kind of refusal becomes a status. */
export const problemOfDomainError = (error: DomainError): Problem =>
  problem(error.code, STATUS_OF_KIND[error.kind], error.title, error.detail, error.errors);
