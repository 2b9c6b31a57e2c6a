import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '../actors/actor';
import type { Purpose } from '../policy/purpose';

/** A request after the guard: actor and purpose are known on every route that is not public. */
export interface AuthenticatedRequest {
  headers: Record<string, string | string[] | undefined>;
  actor?: Actor;
  purpose?: Purpose;
  /** it came with the request */
  isPurposeStated?: boolean;
}

const requestOf = (context: ExecutionContext): AuthenticatedRequest => context.switchToHttp().getRequest<AuthenticatedRequest>();

/** Parameter of a handler: whom the token speaks for; undefined on public routes. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor | undefined => requestOf(context).actor);
