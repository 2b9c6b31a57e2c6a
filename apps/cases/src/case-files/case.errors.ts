import { DomainError } from '@quanlian/contracts';

export const caseNotFound = (found: string): DomainError =>
  new DomainError('case.not-found', 'not-found', 'There is no such case', `Found ${JSON.stringify(found)}, expected the id or number of a case.`);

export const caseUnknownThen = (number: string): DomainError =>
  new DomainError(
    'case.unknown-then',
    'not-found',
    'Nothing was known of the case at that moment',
    `Case ${number} exists, but none of its events was known at the moment asked for. Ask for a later knownAt or position.`,
  );
