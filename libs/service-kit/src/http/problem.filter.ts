import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { DomainError } from '@quanlian/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { contextOfRequest } from '../logging/request-hooks';
import { contextOf, runInContext } from '../logging/request-context';
import type { Problem } from './problem';
import { problemOfError, problemOfStatus } from './problem-of-error';
import { RouteMethods } from './route-methods';

/** The one way out for errors: every refusal leaves as application/problem+json with a stable code. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly routes: RouteMethods,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.send(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  send(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    // An address that cannot be decoded is refused before the hooks that open the context.
    const context = contextOfRequest(request) ?? contextOf(request.headers);
    const problem = this.problemFor(error, request, reply);
    if (problem.status >= 500) {
      const level = problem.status === 500 ? 'error' : 'warn';
      runInContext(context, () => this.logger[level]({ err: error, code: problem.code }, problem.title));
    }
    if (reply.sent) return;
    void reply.header('x-correlation-id', context.correlationId);
    if (problem.status === 401) void reply.header('www-authenticate', `Bearer error="invalid_token", error_description="${problem.code}"`);
    const retryAfter = error instanceof DomainError ? error.retryAfterSeconds : undefined;
    if (problem.status === 503 || retryAfter !== undefined) void reply.header('retry-after', String(retryAfter ?? 5));
    const body: Problem = { ...problem, instance: request.url.split('?')[0], correlationId: context.correlationId };
    void reply.code(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(body));
  }

  private problemFor(error: unknown, request: FastifyRequest, reply: FastifyReply): Problem {
    const found = problemOfError(error);
    if (found.code !== 'request.route-not-found') return found;
    const allowed = this.routes.allowedAt(request.url);
    if (allowed.length === 0) return found;
    void reply.header('allow', allowed.join(', '));
    return problemOfStatus(405);
  }
}
