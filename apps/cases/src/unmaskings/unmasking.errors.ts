import { DomainError } from '@quanlian/contracts';

export class UnmaskingNotFound extends DomainError {
  constructor(unmaskingId: string) {
    super(
      'unmasking.not-found',
      'not-found',
      'There is no such unmasking',
      `Found ${JSON.stringify(unmaskingId)}, expected the id of one in your area.`,
    );
  }
}

export class UnmaskingNotYours extends DomainError {
  constructor() {
    super(
      'unmasking.not-yours',
      'forbidden',
      'An unmasking is ended by who has it or by who may approve one',
      'Found another officer, expected the one who has it or a lead.',
    );
  }
}

export class UnmaskingOver extends DomainError {
  constructor(unmaskingId: string) {
    super('unmasking.over', 'conflict', 'The unmasking has ended', `Found ${unmaskingId} withdrawn or past its time, expected one that runs.`);
  }
}
