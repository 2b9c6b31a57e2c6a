import { DomainError } from '@quanlian/contracts';

export class RedriveUnsigned extends DomainError {
  constructor() {
    super(
      'parking.redrive-unsigned',
      'invalid',
      'A redrive names who orders it, who agrees, and why',
      'Found no name, no second name or no reason, expected all three: they go into the history of each event.',
    );
  }
}

export class RedriveByOnePerson extends DomainError {
  constructor(name: string) {
    super(
      'parking.redrive-by-one-person',
      'invalid',
      'A redrive needs a second person',
      `Found ${name} as the one who orders and the one who agrees, expected two different people.`,
    );
  }
}
