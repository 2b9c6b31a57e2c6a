import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { addRefusalLimit } from '../limits/limit-refusals';
import type { RequestBudgets } from '../limits/request-budgets';
import { addHttpMetrics } from '../metrics/http-metrics';
import { addRequestHooks } from '../logging/request-hooks';
import { BODY_LIMIT_BYTES } from './body-parsers';
import { problemOfStatus } from './problem-of-error';
import { ProblemFilter } from './problem.filter';
import { addProtectiveHeaders, PROTECTIVE_HEADERS } from './protective-headers';
import { addAddressGuard } from './refuse-nul';
import { RouteMethods } from './route-methods';
import { addUnreadBodies } from './unread-body';

/** The HTTP server with everything that stands before the routes. */
export function createServer(logger: Logger, budgets: RequestBudgets): { adapter: FastifyAdapter; filter: ProblemFilter } {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: 60_000,
    // An address that cannot be decoded is refused without the hooks that are added below.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => filter.send(error, request, reply.headers(PROTECTIVE_HEADERS)),
    clientErrorHandler: (_error, socket) => {
      if (!socket.writable) return;
      const body = JSON.stringify(problemOfStatus(400));
      const head = [
        'HTTP/1.1 400 Bad Request',
        'Content-Type: application/problem+json',
        `Content-Length: ${Buffer.byteLength(body)}`,
        'Connection: close',
        ...Object.entries(PROTECTIVE_HEADERS).map(([name, value]) => `${name}: ${value}`),
      ];
      socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
    },
  });
  const server = adapter.getInstance();
  const filter: ProblemFilter = new ProblemFilter(logger, new RouteMethods(server));
  addRequestHooks(server, logger);
  addProtectiveHeaders(server);
  addAddressGuard(server);
  addRefusalLimit(server, budgets);
  addHttpMetrics(server);
  addUnreadBodies(server);
  return { adapter, filter };
}
