import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { roleOf, type Actor } from '../actors/actor';
import { mayCommand, mayRead, policyOf, purposeFor } from '../policy/rights';
import { TokenRefused } from '../tokens/token.errors';
import { TokenVerifier } from '../tokens/token-verifier';
import { ROUTE_ACCESS, type RouteAccess } from './access.decorator';
import { AccessRefused, PurposeRefused } from './access.errors';
import type { AuthenticatedRequest } from './current-actor.decorator';
import { PUBLIC_ROUTE } from './public.decorator';

/** Request header in which an actor states for what a file is opened. */
export const PURPOSE_HEADER = 'ql-purpose';

/** Guards every route that is not `@Public()`: first who is asking, then whether the policy lets them. A route that declares nothing is closed. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly verifier: TokenVerifier,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC_ROUTE, places)) return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const token = /^Bearer +(\S+)$/i.exec(String(request.headers['authorization'] ?? ''))?.[1];
    if (!token) throw new TokenRefused('auth.token-missing', 'Expected the header Authorization: Bearer <token>.');
    const actor = await this.verifier.verify(token);
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, places);
    if (!access) return false;
    if ('command' in access ? !mayCommand(actor, access.command) : !mayRead(actor, access.read)) throw new AccessRefused(access, roleOf(actor));
    request.actor = actor;
    request.purpose = purposeOf(actor, request);
    request.isPurposeStated = request.headers[PURPOSE_HEADER] !== undefined;
    return true;
  }
}

function purposeOf(actor: Actor, request: AuthenticatedRequest): AuthenticatedRequest['purpose'] {
  const stated = request.headers[PURPOSE_HEADER];
  const purpose = purposeFor(actor, stated === undefined ? undefined : String(stated));
  if (purpose === undefined) throw new PurposeRefused(String(stated), policyOf(actor)?.purposes ?? []);
  return purpose;
}
