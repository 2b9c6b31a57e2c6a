import { DomainError } from '@quanlian/contracts';

/** One of another area and none are the same answer. */
export class SamplingPlanNotFound extends DomainError {
  constructor(id: string) {
    super(
      'sampling.plan-not-found',
      'not-found',
      'There is no such sampling plan',
      `Found no plan ${JSON.stringify(id.slice(0, 100))}; expected the id of a plan that was made in your area.`,
    );
  }
}

export class SamplingSeedMissing extends DomainError {
  override readonly retryAfterSeconds = 2;

  constructor() {
    super(
      'sampling.seed-missing',
      'conflict',
      'The log has no published head to take the seed from yet',
      'Found no published head of the log, whose root is the seed where none is stated; expected one within seconds.',
    );
  }
}

export class SamplingFrameEmpty extends DomainError {
  constructor() {
    super(
      'sampling.frame-empty',
      'invalid',
      'There is nothing to draw from',
      'Found no event of the period and types in your area, expected one at least.',
    );
  }
}

export class SamplingTooLarge extends DomainError {
  constructor(what: 'strata' | 'events', most: number) {
    super(
      'sampling.too-large',
      'invalid',
      'The plan has too many strata, or draws too many',
      `Found more than ${most} ${what}; take fewer strata, a smaller minimum or a smaller size.`,
    );
  }
}
