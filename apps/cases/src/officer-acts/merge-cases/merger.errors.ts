import { DomainError } from '@quanlian/contracts';

export class AlreadyOneCase extends DomainError {
  constructor(number: string) {
    super('case.already-one', 'conflict', 'They are one case already', `Found ${number} under both names, expected cases of two operators.`);
  }
}
