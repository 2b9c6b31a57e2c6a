import { HttpException } from '@nestjs/common';
import { DomainError, findProblem } from '@quanlian/contracts';
import { isTransient } from '@quanlian/persistence';
import { problem, problemOfDomainError, type Problem } from './problem';

/** Refusals that come from the framework: their texts may quote input or code, so ours replace them. */
export const CODE_OF_STATUS: Readonly<Record<number, string>> = {
  400: 'request.unreadable',
  401: 'auth.token-missing',
  403: 'request.forbidden',
  404: 'request.route-not-found',
  405: 'request.method-not-allowed',
  406: 'request.not-acceptable',
  408: 'request.timeout',
  413: 'request.too-large',
  414: 'request.address-too-long',
  415: 'request.media-type',
  429: 'request.too-many',
  431: 'request.headers-too-large',
};

const registered = (code: string, status: number): Problem => {
  const { title, remedy } = findProblem(code)!;
  return problem(code, status, title, remedy);
};

export const problemOfStatus = (status: number): Problem => registered(CODE_OF_STATUS[status] ?? CODE_OF_STATUS[400]!, status);

const statusOf = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
};

/** Any error as a problem. What we do not know is our fault and tells nothing about our inside. */
export function problemOfError(error: unknown): Problem {
  if (error instanceof DomainError) return problemOfDomainError(error);
  const status = statusOf(error);
  if (status !== undefined && status >= 400 && status < 500) return problemOfStatus(status);
  return status === 503 || isTransient(error) ? registered('service.unavailable', 503) : registered('service.fault', 500);
}
