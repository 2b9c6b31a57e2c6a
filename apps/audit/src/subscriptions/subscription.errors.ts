import { DomainError } from '@quanlian/contracts';

export class SubscriptionNotFound extends DomainError {
  constructor(id: string) {
    super(
      'subscription.not-found',
      'not-found',
      'There is no such subscription',
      `Found ${JSON.stringify(id.slice(0, 40))}, expected the id of one of your agency in your area.`,
    );
  }
}

export class SubscriptionOrganMissing extends DomainError {
  constructor() {
    super(
      'subscription.organ-missing',
      'forbidden',
      'A subscription belongs to the system of an organ',
      'Found a token without agency, organ or jurisdiction, expected one that names all three.',
    );
  }
}

/** 422 at the field: nothing is told for so long without somebody saying that it is still wanted. */
export class LifetimeTooLong extends DomainError {
  constructor(days: number, longest: number) {
    super('request.invalid', 'invalid', 'The request breaks its contract', '1 place(s) of the request are not as agreed.', [
      { pointer: '/days', code: 'request.invalid', detail: `Found ${days} days, expected at most ${longest}; renew it before they are over.` },
    ]);
  }
}

export class SubscriptionExpired extends DomainError {
  constructor(id: string) {
    super('subscription.expired', 'conflict', 'The subscription has expired', `Found subscription ${id}, which nobody renewed in time.`);
  }
}

/** 422 at the field: the address is one that we do not call. */
export class TargetRefused extends DomainError {
  constructor(problem: string) {
    super('request.invalid', 'invalid', 'The request breaks its contract', '1 place(s) of the request are not as agreed.', [
      { pointer: '/url', code: 'request.invalid', detail: `The address is not called: ${problem}.` },
    ]);
  }
}
