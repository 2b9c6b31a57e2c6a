import { HttpException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Standing } from './request-budgets';

/** 429 `request.too-many`; the answer says when to come back. */
export function tooMany(reply: FastifyReply, { resetSeconds }: Standing): HttpException {
  void reply.header('retry-after', String(Math.max(1, resetSeconds)));
  return new HttpException('Too many requests', 429);
}

/** Supervisors and scrapers must get through to a service that is pressed hard; what they get is small. */
export const isProbe = (url: string): boolean => url.startsWith('/health/') || url === '/metrics';
