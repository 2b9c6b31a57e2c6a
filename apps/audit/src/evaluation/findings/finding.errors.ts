import { DomainError } from '@quanlian/contracts';

/** One of another agency or area and none are the same answer. */
export class FindingNotFound extends DomainError {
  constructor(id: string) {
    super(
      'evaluation-finding.not-found',
      'not-found',
      'There is no such finding of an evaluation',
      `Found no finding ${JSON.stringify(id.slice(0, 100))}; expected the id of one of your agency in your area.`,
    );
  }
}

export class FindingOfOtherAgency extends DomainError {
  constructor(agency: string) {
    super(
      'evaluation-finding.other-agency',
      'forbidden',
      'The finding is for another agency to answer',
      `Found a finding for ${agency}; an officer of that agency answers it.`,
    );
  }
}

export class FindingClosed extends DomainError {
  constructor() {
    super('evaluation-finding.closed', 'conflict', 'The finding is closed', 'Found a finding that was closed, expected one that is not.');
  }
}

/** The agency has until the deadline to be heard. */
export class FindingNotAnswered extends DomainError {
  constructor(dueAt: string) {
    super(
      'evaluation-finding.not-answered',
      'conflict',
      'The agency can still answer',
      `Found no answer yet and a deadline of ${dueAt}; a finding is closed once it was answered or the deadline is past.`,
    );
  }
}

/** Who found it does not judge alone that it is remedied. */
export class FindingOfOneself extends DomainError {
  constructor() {
    super(
      'evaluation-finding.own',
      'forbidden',
      'A finding is closed by another evaluator',
      'Found that you issued the finding yourself; another evaluator closes it.',
    );
  }
}

export class FindingMoved extends DomainError {
  constructor() {
    super('evaluation-finding.moved', 'conflict', 'Somebody was faster', 'Found a step that came meanwhile; read the finding again.');
  }
}
