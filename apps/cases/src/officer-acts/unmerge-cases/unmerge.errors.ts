import { DomainError } from '@quanlian/contracts';

export class MergeNotStanding extends DomainError {
  constructor(eventId: string) {
    super(
      'merge.not-standing',
      'conflict',
      'The merge does not stand',
      `Found event ${eventId}, which keeps nothing together in this case, expected a merge that made it one.`,
    );
  }
}
