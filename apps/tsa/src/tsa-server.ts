import { createServer, type IncomingMessage, type Server } from 'node:http';
import { Counter, Registry } from 'prom-client';
import type { TimeStampAuthority } from './time-stamp-authority';

/** A request is a hash and a number; whoever sends more wants something else. */
const MAX_BODY_BYTES = 4_096;
const QUERY = 'application/timestamp-query';
const REPLY = 'application/timestamp-reply';

/** What it says is for logs and operators: no browser runs it, and no header lets a script of another site read it. */
const PROTECTIVE_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/** Where a line of the authority's own log goes. */
export type Say = (line: { level: 'info' | 'warn' | 'error'; [field: string]: unknown }) => void;

interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
}

const plain = (status: number, text: string): Answer => ({ status, type: 'text/plain; charset=utf-8', body: `${text}\n` });

/** The body, or `undefined` if it is too long. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > MAX_BODY_BYTES) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The authority over HTTP (RFC 3161, 3.4): `POST /`, and what an operator asks. */
export function tsaServer(authority: TimeStampAuthority, certificate: string, say: Say): Server {
  const metrics = new Registry();
  const replies = new Counter({
    name: 'quanlian_tsa_replies_total',
    help: 'requests for a time stamp, by whether one was given',
    labelNames: ['granted'],
    registers: [metrics],
  });
  const stamp = async (request: IncomingMessage): Promise<Answer> => {
    if (request.headers['content-type'] !== QUERY) return plain(415, `Found another content type, expected ${QUERY}.`);
    const query = await bodyOf(request);
    if (query === undefined) return plain(413, `Found more than ${MAX_BODY_BYTES} bytes.`);
    const { reply, isGranted } = await authority.stamp(query);
    replies.inc({ granted: String(isGranted) });
    return { status: 200, type: REPLY, body: reply };
  };
  const routes: Readonly<Record<string, (request: IncomingMessage) => Promise<Answer>>> = {
    'POST /': stamp,
    'GET /certificate': () => Promise.resolve({ status: 200, type: 'application/x-pem-file', body: certificate }),
    'GET /health/live': () => Promise.resolve(plain(200, 'up')),
    'GET /health/ready': () => Promise.resolve(plain(200, 'up')),
    'GET /metrics': async () => ({ status: 200, type: metrics.contentType, body: await metrics.metrics() }),
  };
  return createServer((request, response) => {
    const route = routes[`${request.method} ${request.url?.split('?')[0]}`];
    const answer = route?.(request) ?? Promise.resolve(plain(404, 'Found no such address; expected POST /.'));
    const send = ({ status, type, body }: Answer): void => {
      response.writeHead(status, { 'content-type': type, ...PROTECTIVE_HEADERS, ...(status === 413 && { connection: 'close' }) }).end(body);
    };
    answer.then(send, (error: unknown) => {
      say({ level: 'error', msg: 'The authority cannot stamp', error: String(error) });
      send(plain(500, 'The authority cannot stamp; its log says why.'));
    });
  });
}
