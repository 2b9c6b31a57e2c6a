import { RouteConfig } from '@nestjs/platform-fastify';
import { sliceJson } from '@quanlian/strict-json';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuseNul } from './refuse-nul';
import { UnreadableJson } from './unreadable-json';

export const BODY_LIMIT_BYTES = 5 * 1024 * 1024;
export const CLOUDEVENT = 'application/cloudevents+json';
export const CLOUDEVENT_BATCH = 'application/cloudevents-batch+json';
/** One signed event a line. */
export const EVENT_LINES = 'application/x-ndjson';

/** The handler gets the body as the bytes that were sent: what a publisher signs and we hash must never be re-serialised. */
export const ExactBytes = () => RouteConfig({ exactBytes: true });

const wantsBytes = (request: FastifyRequest): boolean => (request.routeOptions.config as { exactBytes?: boolean }).exactBytes === true;

function readJson(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  const result = sliceJson(body);
  if (!result.ok) throw new UnreadableJson(result);
  refuseNul(result.value);
  return result.value;
}

/** Replaces all parsers of the framework: JSON everywhere goes through the one strict scanner. */
export function addBodyParsers(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) =>
    wantsBytes(request) ? body : readJson(body),
  );
  server.addContentTypeParser<Buffer>(
    [CLOUDEVENT, CLOUDEVENT_BATCH, EVENT_LINES],
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      if (wantsBytes(request)) return body;
      throw Object.assign(new Error('Events are read only at the publishing door'), { statusCode: 415 });
    },
  );
}
