import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from './actor';

/** A request after the guard: the actor is known on every route that is not public. */
export interface AuthenticatedRequest {
  headers: Record<string, string | string[] | undefined>;
  actor?: Actor;
}

export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | undefined => context.switchToHttp().getRequest<AuthenticatedRequest>().actor,
);
