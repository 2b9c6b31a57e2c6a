import { DomainError } from '@quanlian/contracts';

export class AlreadyOneCase extends DomainError {
  constructor(number: string) {
    super('case.already-one', 'conflict', 'They are one case already', `Found ${number} under both names, expected cases of two operators.`);
  }
}

export class CasesToldApart extends DomainError {
  constructor(number: string) {
    super(
      'case.told-apart',
      'conflict',
      'It was decided that they are different',
      `Found the verdict "different" on the operator of ${number} and the other one, expected none.`,
    );
  }
}
