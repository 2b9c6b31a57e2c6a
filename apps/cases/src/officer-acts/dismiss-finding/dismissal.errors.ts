import { DomainError } from '@quanlian/contracts';

export class FindingNotOpen extends DomainError {
  constructor(rule: string, eventId: string) {
    super(
      'finding.not-open',
      'conflict',
      'The case has no such open finding',
      `Found no open finding of ${rule} that is about event ${eventId} or rests on it.`,
    );
  }
}
