import type { FastifyInstance } from 'fastify';

/**
 * Answers are data, never pages: a browser that shows one by mistake runs nothing of it, frames it nowhere and guesses no other type. No header
 * allows another origin, so scripts of other sites cannot read what a browser would get here; the console is of its own origin and asks for its users.
 */
export const PROTECTIVE_HEADERS = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const;

export function addProtectiveHeaders(server: FastifyInstance): void {
  server.addHook('onSend', (_request, reply, payload, done) => {
    reply.headers(PROTECTIVE_HEADERS);
    done(null, payload);
  });
}
