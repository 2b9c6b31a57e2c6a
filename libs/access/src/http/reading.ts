import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '../actors/actor';
import type { Purpose } from '../policy/purpose';
import type { AuthenticatedRequest } from './current-actor.decorator';

/** Who reads, and what for. */
export interface Reading {
  actor: Actor;
  purpose: Purpose;
}

/** The reading of a route that is not public; the guard has set both halves. */
export const CurrentReading = createParamDecorator((_: unknown, context: ExecutionContext): Reading => {
  const { actor, purpose } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!actor || !purpose) throw new Error('Found a public route that asks who reads, expected one behind the guard');
  return { actor, purpose };
});
