import type { IncomingMessage, Server } from 'node:http';
import { bodyOf, plain, plainServer, type Answer, type Say } from '@quanlian/plain-server';
import { Counter, Registry } from 'prom-client';
import type { TimeStampAuthority } from './time-stamp-authority';

/** A request is a hash and a number; whoever sends more wants something else. */
const MAX_BODY_BYTES = 4_096;
const QUERY = 'application/timestamp-query';
const REPLY = 'application/timestamp-reply';

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
    const query = await bodyOf(request, MAX_BODY_BYTES);
    if (query === undefined) return plain(413, `Found more than ${MAX_BODY_BYTES} bytes.`);
    const { reply, isGranted } = await authority.stamp(query);
    replies.inc({ granted: String(isGranted) });
    return { status: 200, type: REPLY, body: reply };
  };
  const routes = {
    'POST /': stamp,
    'GET /certificate': (): Answer => ({ status: 200, type: 'application/x-pem-file', body: certificate }),
  };
  return plainServer({ routes, metrics, expected: 'POST /', failing: 'The authority cannot stamp', say });
}
