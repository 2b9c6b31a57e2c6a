import { Command } from '@nestjs/cqrs';
import type { Actor } from '@quanlian/access';
import type { DomainError } from '@quanlian/contracts';
import type { Submitted } from './read-submission';
import type { Receipt } from './receipt';

export type SubmissionOutcome = { ok: true; id: string; receipt: Receipt } | { ok: false; id?: string; refusal: DomainError };

/** All events of one request, whether one or a thousand; each gets its own outcome, in order. */
export class PublishEventsCommand extends Command<SubmissionOutcome[]> {
  constructor(
    readonly elements: readonly Submitted[],
    readonly actor: Actor,
    readonly now: number,
  ) {
    super();
  }
}
