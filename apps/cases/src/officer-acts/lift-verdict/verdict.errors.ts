import { DomainError } from '@quanlian/contracts';

export class VerdictNotStanding extends DomainError {
  constructor() {
    super(
      'verdict.not-standing',
      'conflict',
      'The two are not held to be different',
      'Found no verdict "different" on the operators of the two cases that stands, expected one. A merge of the two can be proposed.',
    );
  }
}
