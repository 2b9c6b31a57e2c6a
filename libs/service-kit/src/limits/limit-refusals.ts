import type { FastifyInstance } from 'fastify';
import type { RequestBudgets } from './request-budgets';
import { isProbe, tooMany } from './too-many-requests';

const REFUSED = new Set([401, 403]);
const refusalsOf = (ip: string): string => `refused ${ip}`;

/**
 * Whoever is refused has no name that could be trusted, so refusals count by address: who tries tokens or routes as fast as others work is turned away
 * before anything is looked at.
 */
export function addRefusalLimit(server: FastifyInstance, budgets: RequestBudgets): void {
  server.addHook('onRequest', async (request, reply) => {
    if (isProbe(request.url)) return;
    const standing = await budgets.look(refusalsOf(request.ip));
    if (!standing.isWithin) throw tooMany(reply, standing);
  });
  server.addHook('onSend', async (request, reply, payload) => {
    if (REFUSED.has(reply.statusCode)) await budgets.take(refusalsOf(request.ip));
    return payload;
  });
}
