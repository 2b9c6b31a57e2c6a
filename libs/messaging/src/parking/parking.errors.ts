import { DomainError } from '@quanlian/contracts';

export class RedriveUnsigned extends DomainError {
  constructor() {
    super(
      'parking.redrive-unsigned',
      'invalid',
      'A redrive names who orders it and why',
      'Found no name or no reason, expected both: they go into the history of each event.',
    );
  }
}
