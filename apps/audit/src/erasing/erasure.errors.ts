import { DomainError } from '@quanlian/contracts';

/** Between proposal and last approval something else may have happened to an event. */
export class EventsNotErasable extends DomainError {
  constructor(ids: readonly string[]) {
    super(
      'history.not-erasable',
      'conflict',
      'The content of an event cannot be erased',
      `Found ${ids.slice(0, 5).join(', ')}; expected events that the log covers, that nobody erased before, and that are no act of the system, approval or key.`,
    );
  }
}
