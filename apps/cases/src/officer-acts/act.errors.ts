import { DomainError } from '@quanlian/contracts';

/** A field of the request that cannot be so on this case. */
export class ActInvalid extends DomainError {
  constructor(pointer: string, found: string, expected: string) {
    const detail = `Found ${found}, expected ${expected}.`;
    super('request.invalid', 'invalid', 'The request breaks its contract', detail, [{ pointer, code: 'request.invalid', detail }]);
  }
}

/** A field of a proposed act that cannot be so; it may be missing, or of any type. */
export const commandInvalid = (field: string, found: unknown, expected: string): ActInvalid =>
  new ActInvalid(`/command/${field}`, JSON.stringify(found) ?? 'nothing', expected);

export class OfficerRequired extends DomainError {
  constructor() {
    super('act.officer-required', 'forbidden', 'Only a named officer can do this', 'Found the token of a system, expected that of an officer.');
  }
}

export class ActOutsideJurisdiction extends DomainError {
  constructor(own: string | undefined, needed: string) {
    super(
      'act.foreign-jurisdiction',
      'forbidden',
      'The case lies outside your jurisdiction',
      `Found jurisdiction ${own || 'none'}, expected one that covers ${needed}.`,
    );
  }
}

export class BackfillNotAllowed extends DomainError {
  constructor() {
    super(
      'event.backfill-not-allowed',
      'forbidden',
      'Stating the recorded time needs the backfill right',
      'Found "at" without the right "backfill". Leave "at" out.',
    );
  }
}
