import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Answer } from './answer';
import type { Witness } from './witness';
import type { WitnessMetrics } from './witness-metrics';

/** A head with its proof is a few kilobytes; whoever sends more wants something else. */
const MAX_BODY_BYTES = 65_536;
const TEXT = 'text/plain; charset=utf-8';
/** What it says is text for logs and operators: no browser runs it, and no header lets a script of another site read it. */
const PROTECTIVE_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/** Where a line of the witness's own log goes. */
export type Say = (line: { level: 'info' | 'warn' | 'error'; [field: string]: unknown }) => void;

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

function send(response: ServerResponse, { status, type, body }: Pick<Answer, 'status' | 'type' | 'body'>): void {
  response.writeHead(status, { 'content-type': type, ...PROTECTIVE_HEADERS, ...(status === 413 && { connection: 'close' }) }).end(body);
}

const plain = (status: number, body: string): Pick<Answer, 'status' | 'type' | 'body'> => ({ status, type: TEXT, body: `${body}\n` });

/** The witness over HTTP: `POST /add-checkpoint`, and what an operator asks. */
export function witnessServer(witness: Witness, metrics: WitnessMetrics, vkey: string, say: Say): Server {
  const addCheckpoint = async (request: IncomingMessage): Promise<Pick<Answer, 'status' | 'type' | 'body'>> => {
    const body = await bodyOf(request);
    if (body === undefined) return plain(413, `Found more than ${MAX_BODY_BYTES} bytes.`);
    const answer = await witness.addCheckpoint(body);
    metrics.count(answer);
    // A log that does not know how far this witness is asks with another size first: that is no alarm.
    if (answer.code !== undefined && answer.code !== 'witness.old-size')
      say({ level: 'warn', msg: 'Not signed', code: answer.code, origin: answer.origin, status: answer.status, answer: answer.body.trim() });
    return answer;
  };
  const routes: Readonly<Record<string, (request: IncomingMessage) => Promise<Pick<Answer, 'status' | 'type' | 'body'>>>> = {
    'POST /add-checkpoint': addCheckpoint,
    'GET /vkey': () => Promise.resolve(plain(200, vkey)),
    'GET /health/live': () => Promise.resolve(plain(200, 'up')),
    'GET /health/ready': () => Promise.resolve(plain(200, 'up')),
    'GET /metrics': async () => ({ status: 200, type: metrics.registry.contentType, body: await metrics.registry.metrics() }),
  };
  return createServer((request, response) => {
    const route = routes[`${request.method} ${request.url?.split('?')[0]}`];
    const answer = route?.(request) ?? Promise.resolve(plain(404, 'Found no such address; expected POST /add-checkpoint.'));
    answer.then(
      (given) => send(response, given),
      (error: unknown) => {
        say({ level: 'error', msg: 'The witness cannot go on', error: String(error) });
        send(response, plain(500, 'The witness cannot read or write what it has signed; its log says why.'));
      },
    );
  });
}
