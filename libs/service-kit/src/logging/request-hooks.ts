import { AsyncResource } from 'node:async_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { contextOf, runInContext, type RequestContext } from './request-context';

const scopes = new WeakMap<FastifyRequest, { resource: AsyncResource; context: RequestContext }>();
/** Probes and scrapes come every few seconds and would be most of the log. */
const isProbe = (url: string): boolean => url.startsWith('/health/') || url === '/metrics';

export const contextOfRequest = (request: FastifyRequest): RequestContext | undefined => scopes.get(request)?.context;

/** Opens the context of each request and writes one line when it has been answered. */
export function addRequestHooks(server: FastifyInstance, logger: Logger): void {
  server.addHook('onRequest', (request, reply, done) => {
    const context = contextOf(request.headers);
    reply.header('x-correlation-id', context.correlationId);
    runInContext(context, () => {
      scopes.set(request, { resource: new AsyncResource('quanlian.request'), context });
      done();
    });
  });
  // The body arrives in the socket's own asynchronous context; without this the handler would run outside the request's.
  server.addHook('preValidation', (request, _reply, done) => {
    const resource = scopes.get(request)?.resource;
    if (resource) resource.runInAsyncScope(done);
    else done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    const level = reply.statusCode >= 500 ? 'error' : isProbe(request.url) ? 'debug' : 'info';
    const line = { method: request.method, url: request.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    const write = () => logger[level](line, 'request');
    const context = contextOfRequest(request);
    if (context) runInContext(context, write);
    else write();
    done();
  });
}
