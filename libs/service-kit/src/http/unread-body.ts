import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

const TOO_LARGE = 413;
const MAX_BYTES = 64 * 1024 * 1024;
const WITHIN_MS = 10_000;

/**
 * A body that is too large is refused by its length alone. Closing the connection then would break it for a sender who is still writing, and he would
 * see that and not the answer; so what he sends is read to its end (within bounds) and thrown away before he is answered.
 */
export function addUnreadBodies(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload) => {
    if (reply.statusCode === TOO_LARGE) await readToEnd(request.raw);
    return payload;
  });
}

function readToEnd(body: IncomingMessage): Promise<void> {
  if (body.readableEnded || body.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let left = MAX_BYTES;
    const timer = setTimeout(resolve, WITHIN_MS);
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    body.on('data', (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) end();
    });
    for (const event of ['end', 'close', 'error']) body.once(event, end);
    body.resume();
  });
}
