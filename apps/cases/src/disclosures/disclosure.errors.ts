import { DomainError } from '@quanlian/contracts';

export class DisclosureNotFound extends DomainError {
  constructor(disclosureId: string) {
    super(
      'disclosure.not-found',
      'not-found',
      'There is no such disclosure',
      `Found ${JSON.stringify(disclosureId)}, expected the id of one of a case in your area.`,
    );
  }
}

export class DisclosureOver extends DomainError {
  constructor(disclosureId: string) {
    super('disclosure.over', 'conflict', 'The disclosure has ended', `Found ${disclosureId} withdrawn or past its time, expected one that runs.`);
  }
}
