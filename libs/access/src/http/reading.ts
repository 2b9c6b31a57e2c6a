import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '../actors/actor';
import type { Purpose } from '../policy/purpose';
import type { AuthenticatedRequest } from './current-actor.decorator';

/** Who reads, and what for. */
export interface Reading {
  actor: Actor;
  purpose: Purpose;
  /** the request names the purpose; otherwise it is the usual one of the role */
  isStated: boolean;
}

/** The reading of a route that is not public; the guard has set both halves. */
export const CurrentReading = createParamDecorator((_: unknown, context: ExecutionContext): Reading => readingOf(context));

/** For what stands around a route. */
export function readingOf(context: ExecutionContext): Reading {
  const { actor, purpose, isPurposeStated } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!actor || !purpose) throw new Error('Found a public route that asks who reads, expected one behind the guard');
  return { actor, purpose, isStated: isPurposeStated === true };
}
