import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { TokenRefused } from './access.errors';
import type { AuthenticatedRequest } from './current-actor.decorator';
import { PUBLIC_ROUTE } from './public.decorator';
import { TokenVerifier } from './token-verifier';

/** Guards every route that is not `@Public()`, so a forgotten decorator closes a route instead of opening it. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly verifier: TokenVerifier,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC_ROUTE, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const token = /^Bearer +(\S+)$/i.exec(String(request.headers['authorization'] ?? ''))?.[1];
    if (!token) throw new TokenRefused('auth.token-missing', 'Expected the header Authorization: Bearer <token>.');
    request.actor = await this.verifier.verify(token);
    return true;
  }
}
