import { DomainError, type FieldProblem } from '@quanlian/contracts';

export class HistoryFilterInvalid extends DomainError {
  constructor(problems: readonly FieldProblem[]) {
    super(
      'history.filter-invalid',
      'invalid',
      'The filter of the event history is not valid',
      `${problems.length} parameter(s) cannot be used; see errors.`,
      problems,
    );
  }
}

export class HistoryEventNotFound extends DomainError {
  constructor(id: string) {
    super(
      'history.event-not-found',
      'not-found',
      'The event history has no such event',
      `Found no event ${JSON.stringify(id)}; expected the id of an event that the log has recorded.`,
    );
  }
}

export class HistoryEventErased extends DomainError {
  constructor(id: string) {
    super(
      'history.event-erased',
      'not-found',
      'The content of the event was erased',
      `Found event ${id} without its bytes: they were erased on a legal basis.`,
    );
  }
}

export class HistoryBytesMasked extends DomainError {
  constructor(id: string) {
    super(
      'history.bytes-masked',
      'forbidden',
      'The event has content that you are not shown',
      `Event ${id} holds fields that are masked for you, and bytes cannot be masked. Read the event itself; its sha256 proves the bytes.`,
    );
  }
}
