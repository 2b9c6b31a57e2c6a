import { DomainError } from '@quanlian/contracts';
import type { FastifyInstance } from 'fastify';
import { findNul } from './find-nul';

/** PostgreSQL keeps no text with U+0000 and fails on it; as no text of ours has one, no request needs it. */
export class NulRefused extends DomainError {
  constructor(where: string, pointer?: string) {
    const detail = `Found the character U+0000 in ${where}, expected text without it.`;
    const errors = pointer === undefined ? [] : [{ pointer, code: 'request.nul-character', detail }];
    super('request.nul-character', 'unreadable', 'The request has a NUL character', detail, errors);
  }
}

export function refuseNul(value: unknown): void {
  const pointer = findNul(value);
  if (pointer !== undefined) throw new NulRefused('the body', pointer);
}

export function addAddressGuard(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _reply, done) => done(request.url.includes('%00') ? new NulRefused('the address') : undefined));
}
