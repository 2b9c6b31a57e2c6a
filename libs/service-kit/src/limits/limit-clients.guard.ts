import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { AuthenticatedRequest } from '@quanlian/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestBudgets } from './request-budgets';
import { isProbe, tooMany } from './too-many-requests';

/** Behind the guard that knows who asks: each client has its own budget, whatever tokens and addresses it comes with; strangers have that of their address. */
@Injectable()
export class LimitClients implements CanActivate {
  constructor(private readonly budgets: RequestBudgets) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest & AuthenticatedRequest>();
    if (isProbe(request.url)) return true;
    const reply = http.getResponse<FastifyReply>();
    const standing = await this.budgets.take(request.actor ? `client ${request.actor.subject}` : `address ${request.ip}`);
    const { requests, seconds } = this.budgets.limit;
    void reply.header('ratelimit-policy', `"client";q=${requests};w=${seconds}`);
    void reply.header('ratelimit', `"client";r=${standing.left};t=${standing.resetSeconds}`);
    if (!standing.isWithin) throw tooMany(reply, standing);
    return true;
  }
}
