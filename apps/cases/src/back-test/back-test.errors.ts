import { DomainError } from '@quanlian/contracts';

/** A place of a request with what was found there and what was expected. */
export interface DraftProblem {
  /** JSON pointer */
  pointer: string;
  detail: string;
}

/** A draft that nobody could be judged by, or a period that is none; every place that is wrong is named. */
export class DraftInvalid extends DomainError {
  constructor(problems: readonly DraftProblem[]) {
    const errors = problems.map((problem) => ({ ...problem, code: 'request.invalid' }));
    super('request.invalid', 'invalid', 'The request breaks its contract', `${errors.length} place(s) of the draft are not as agreed.`, errors);
  }
}
