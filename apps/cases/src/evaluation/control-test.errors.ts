import { DomainError } from '@quanlian/contracts';

export class ControlTestNotFound extends DomainError {
  constructor(id: string) {
    super(
      'control-test.not-found',
      'not-found',
      'There is no such control test',
      `Found no control test ${JSON.stringify(id.slice(0, 100))} that is asked of a history; expected an id of GET /v1/control-tests.`,
    );
  }
}
