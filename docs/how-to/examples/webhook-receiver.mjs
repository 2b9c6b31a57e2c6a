/** A whole receiver of webhooks: what it checks, yours should check, too. It needs Node and nothing else. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const TOLERANCE_S = 300;

class Refusal extends Error {
  constructor(status, reason) {
    super(reason);
    this.status = status;
  }
}

/**
 * Throws where a message must not be believed, and says whether it is new or was taken before (then answer 2xx and do nothing).
 * `seen` remembers for each webhook-id when it was signed. We sign every try anew, so the same id with the same time is somebody's recording.
 */
export function verifyWebhook({ secret, headers, body, nowS, seen }) {
  const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signatures } = headers;
  if (!id || !/^\d+$/.test(time ?? '') || !signatures) throw new Refusal(400, 'a header is missing');
  if (Math.abs(nowS - Number(time)) > TOLERANCE_S) throw new Refusal(401, 'signed too long ago');
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest();
  const isSigned = signatures.split(' ').some((each) => {
    const [version, text = ''] = each.split(',');
    const given = Buffer.from(text, 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (!isSigned) throw new Refusal(401, 'not signed with our secret');
  const before = seen.get(id);
  if (before !== undefined && Number(time) <= before) throw new Refusal(409, 'a replay');
  seen.set(id, Number(time));
  return before === undefined ? 'new' : 'again';
}

/** Takes messages in their order and tells the sender up to which number it has everything. */
export function createReceiver({ secret, onMessage }) {
  const seen = new Map();
  let last;
  return createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts).toString('utf8');
    try {
      const isNew = verifyWebhook({ secret, headers: request.headers, body, nowS: Date.now() / 1000, seen }) === 'new';
      const message = JSON.parse(body);
      if (isNew) await onMessage(message);
      if (last === undefined || message.sequence === last + 1) last = message.sequence;
      response.writeHead(204, { 'ql-last-sequence': String(last) }).end();
    } catch (error) {
      response.writeHead(error.status ?? 500).end(error.message);
    }
  });
}

// node webhook-receiver.mjs <port> <messages to wait for>, with the secret in WEBHOOK_SECRET
if (process.argv[1]?.endsWith('webhook-receiver.mjs')) {
  const [, , port, count = '1'] = process.argv;
  let left = Number(count);
  const receiver = createReceiver({
    secret: process.env.WEBHOOK_SECRET,
    onMessage: ({ sequence, form, event }) => {
      console.log(`${sequence} ${form} ${event.type} ${event.subject}`);
      left -= 1;
      if (left === 0) setImmediate(() => receiver.close());
    },
  });
  receiver.listen(Number(port), '127.0.0.1');
}
