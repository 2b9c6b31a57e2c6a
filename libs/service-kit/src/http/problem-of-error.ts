import { HttpException } from '@nestjs/common';
import { DomainError } from '@quanlian/contracts';
import { isTransient } from '@quanlian/persistence';
import { problem, problemOfDomainError, type Problem } from './problem';

/** Refusals that come from the framework: their texts may quote input or code, so ours replace them. */
const BY_STATUS: Record<number, readonly [code: string, title: string, detail: string]> = {
  400: ['request.unreadable', 'The request cannot be read', 'Check the address, the headers and the body of the request.'],
  401: ['auth.token-missing', 'No access token was sent', 'Expected the header Authorization: Bearer <token>.'],
  403: ['request.forbidden', 'The request is not allowed', 'Your token does not allow this request.'],
  404: ['request.route-not-found', 'There is nothing at this address', 'See /openapi.json for the addresses of this service.'],
  405: ['request.method-not-allowed', 'The address does not know this method', 'See the header Allow for the methods of this address.'],
  406: ['request.not-acceptable', 'The answer has no such form', 'See /openapi.json for the media types of this address.'],
  408: ['request.timeout', 'The request did not arrive in time', 'Send the request again.'],
  413: ['request.too-large', 'The request is too large', 'Expected a body of at most 5 MiB; send several smaller requests.'],
  414: ['request.address-too-long', 'The address is too long', 'Send fewer or shorter parameters.'],
  415: ['request.media-type', 'The media type is not read here', 'See /openapi.json for the media types of this address.'],
  429: ['request.too-many', 'Too many requests', 'Wait as long as the header Retry-After says.'],
  431: ['request.headers-too-large', 'The headers are too large', 'Send fewer or shorter headers.'],
};

export const problemOfStatus = (status: number): Problem => {
  const [code, title, detail] = BY_STATUS[status] ?? BY_STATUS[400]!;
  return problem(code, status, title, detail);
};

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
  if (status === 503 || isTransient(error)) {
    return problem('service.unavailable', 503, 'The service cannot answer at the moment', 'Send the same request again later; nothing was changed.');
  }
  return problem('service.fault', 500, 'The service failed', 'The fault was logged under the correlation id; report it to the operator.');
}
