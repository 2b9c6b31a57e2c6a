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

export const PROBLEM_TYPE_PREFIX = 'urn:quanlian:problem:';

export const problem = (code: string, status: number, title: string, detail: string, errors: readonly FieldProblem[] = []): Problem => ({
  type: `${PROBLEM_TYPE_PREFIX}${code}`,
  title,
  status,
  detail,
  code,
  ...(errors.length > 0 && { errors }),
});

export const problemOfDomainError = (error: DomainError): Problem =>
  problem(error.code, STATUS_OF_KIND[error.kind], error.title, error.detail, error.errors);
