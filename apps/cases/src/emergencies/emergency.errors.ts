import { DomainError } from '@quanlian/contracts';

export class EmergencyNotNeeded extends DomainError {
  constructor() {
    super(
      'emergency.not-needed',
      'conflict',
      'The case lies inside your jurisdiction',
      'Found a case that you may open as it is, expected one that you may not. Open it with a purpose of your role.',
    );
  }
}

export class EmergencyNotFound extends DomainError {
  constructor(emergencyId: string) {
    super(
      'emergency.not-found',
      'not-found',
      'There is no such emergency access',
      `Found ${JSON.stringify(emergencyId)}, expected the id of one in your area.`,
    );
  }
}

export class EmergencyReviewed extends DomainError {
  constructor(emergencyId: string) {
    super('emergency.reviewed', 'conflict', 'The review is closed', `Found a review of ${emergencyId}, expected none: a review is closed once.`);
  }
}

export class EmergencyYourOwn extends DomainError {
  constructor() {
    super('emergency.your-own', 'forbidden', 'Nobody reviews their own emergency', 'Found the officer who broke the glass, expected another one.');
  }
}
