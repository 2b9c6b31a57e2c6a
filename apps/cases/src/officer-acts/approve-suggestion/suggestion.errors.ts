import { DomainError } from '@quanlian/contracts';

export class SuggestionNotOpen extends DomainError {
  constructor(eventId: string, via: string, operator: string | null) {
    super(
      'suggestion.not-open',
      'conflict',
      'The event has its place already',
      `Found event ${eventId} placed by ${via}${operator ? ` with ${operator}` : ''}, expected one that no key places.`,
    );
  }
}
