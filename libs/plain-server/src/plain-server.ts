import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Registry } from 'prom-client';
import { plain, type Answer } from './answer';
import type { Say } from './say';

/** What it says is for programs and operators: no browser runs it, and no header lets a script of another site read it. */
const PROTECTIVE_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/** A method and an address, and who answers there. */
export type Routes = Readonly<Record<string, (request: IncomingMessage) => Answer | Promise<Answer>>>;

/** What a plain server is made of. */
export interface PlainServerParts {
  /** by `GET /path` */
  routes: Routes;
  metrics: Registry;
  /** what is expected where nothing is found */
  expected: string;
  /** what the program cannot do when one of its routes fails; the log says why */
  failing: string;
  say: Say;
}

/** A program of few routes that another agency may run and read whole: health and metrics are answered beside its own. */
export function plainServer({ routes, metrics, expected, failing, say }: PlainServerParts): Server {
  const all: Routes = {
    ...routes,
    'GET /health/live': () => plain(200, 'up'),
    'GET /health/ready': () => plain(200, 'up'),
    'GET /metrics': async () => ({ status: 200, type: metrics.contentType, body: await metrics.metrics() }),
  };
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const route = all[`${request.method} ${request.url?.split('?')[0]}`];
    return route ? route(request) : plain(404, `Found no such address; expected ${expected}.`);
  };
  return createServer((request, response) => {
    answer(request).then(
      (given) => send(response, given),
      (error: unknown) => {
        say({ level: 'error', msg: failing, error: String(error) });
        send(response, plain(500, `${failing}; its log says why.`));
      },
    );
  });
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  // What is left of a body that was too long is not read: the connection could not be used for another request.
  response.writeHead(status, { 'content-type': type, ...PROTECTIVE_HEADERS, ...(status === 413 && { connection: 'close' }) }).end(body);
}
