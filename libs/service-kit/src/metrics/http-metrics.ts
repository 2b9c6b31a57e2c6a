import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, register } from 'prom-client';

const NAME = 'quanlian_http_request_seconds';

function httpSeconds(): Histogram<'method' | 'route' | 'status'> {
  const existing = register.getSingleMetric(NAME) as Histogram<'method' | 'route' | 'status'> | undefined;
  return (
    existing ??
    new Histogram({
      name: NAME,
      help: 'time from the first byte of a request to the last of its answer',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    })
  );
}

/** Labels carry the route and never the address, which has ids in it and would make a series of each. */
export function addHttpMetrics(server: FastifyInstance): void {
  if (!register.getSingleMetric('process_cpu_user_seconds_total')) collectDefaultMetrics();
  const seconds = httpSeconds();
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    seconds.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1_000);
    done();
  });
}
