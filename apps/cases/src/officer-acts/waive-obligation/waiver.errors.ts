import { DomainError } from '@quanlian/contracts';

export class ObligationNotOpen extends DomainError {
  constructor(policyId: string, status: string) {
    super(
      'obligation.not-open',
      'conflict',
      'The duty is done or waived already',
      `Found ${policyId} ${status}, expected a duty that is open, overdue or disputed.`,
    );
  }
}
