import { DomainError } from '@quanlian/contracts';

export class DisputeNotFound extends DomainError {
  constructor(disputeId: string) {
    super(
      'dispute.not-found',
      'not-found',
      'The case has no such dispute',
      `Found ${JSON.stringify(disputeId)}, expected the id of a dispute that was raised on this case.`,
    );
  }
}

export class DisputeClosed extends DomainError {
  constructor(disputeId: string, by: string) {
    super('dispute.closed', 'conflict', 'The dispute is over', `Found dispute ${disputeId} with ${by}, expected one that stands.`);
  }
}

export class DisputeNotYours extends DomainError {
  constructor() {
    super('dispute.not-yours', 'forbidden', 'Only who raised a dispute withdraws it', 'Found another officer, expected the one who raised it.');
  }
}

export class DisputeYourOwn extends DomainError {
  constructor() {
    super('dispute.your-own', 'forbidden', 'Nobody upholds their own dispute', 'Found the officer who raised it, expected another one.');
  }
}
