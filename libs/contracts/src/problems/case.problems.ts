import { info } from './problem-info';
import type { Problems } from './problem-info';

/** Reading cases and the acts of officers: `apps/cases`. */
export const CASE_PROBLEMS = {
  'case.not-found': info('not-found', 'There is no such case', 'Look the case up with GET /v1/cases?q=<any key or part of a name>.'),
  'case.unknown-then': info('not-found', 'Nothing was known of the case at that moment', 'Ask for a later knownAt, identityAt or position.'),
  'query.parameter-invalid': info('invalid', 'A query parameter cannot be read', 'Mend the parameters that errors names.'),
  'act.officer-required': info('forbidden', 'Only a named officer can do this', 'Sign in as an officer; a system does not act.'),
  'act.foreign-jurisdiction': info(
    'forbidden',
    'The case lies outside your jurisdiction',
    'Leave the act to an officer whose division covers the case.',
  ),
  'event.backfill-not-allowed': info('forbidden', 'Stating the recorded time needs the backfill right', 'Leave "at" out.'),
  'suggestion.not-open': info('conflict', 'The event has its place already', 'Publish a correction of its keys if the place is wrong.'),
} as const satisfies Problems;
