import { Command } from '@nestjs/cqrs';
import type { Actor } from '@quanlian/access';
import { BreakTheGlassRequest } from './break-the-glass.request';
import { GlassBrokenResponse } from './break-the-glass.response';

/** Opens one case beyond the own area, at once, for a time. */
export class BreakTheGlassCommand extends Command<GlassBrokenResponse> {
  constructor(
    readonly caseName: string,
    readonly request: BreakTheGlassRequest,
    readonly actor: Actor,
  ) {
    super();
  }
}
