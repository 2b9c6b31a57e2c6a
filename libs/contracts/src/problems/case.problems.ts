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
  'obligation.not-open': info(
    'conflict',
    'The duty is done or waived already',
    'Look at the duty in the case file; correct the event that met it if it is wrong.',
  ),
  'finding.not-open': info('conflict', 'The case has no such open finding', 'Look at the findings of the case file.'),
  'case.already-one': info('conflict', 'They are one case already', 'Nothing is left to do; either name leads to the case.'),
  'case.told-apart': info('conflict', 'It was decided that they are different', 'Propose to lift the verdict if something new has come to light.'),
  'verdict.not-standing': info('conflict', 'The two are not held to be different', 'Propose the merger; nothing stands against it.'),
  'merge.not-standing': info('conflict', 'The merge does not stand', 'Look for entity.merged in the timeline of the case.'),
  'dispute.not-found': info(
    'not-found',
    'The case has no such dispute',
    'Take the id from the answer that raised it, or from the duty in the case file.',
  ),
  'dispute.closed': info('conflict', 'The dispute is over', 'Raise a new one if the record is still wrong.'),
  'dispute.not-yours': info('forbidden', 'Only who raised a dispute withdraws it', 'Ask that officer, or uphold the dispute.'),
  'dispute.your-own': info('forbidden', 'Nobody upholds their own dispute', 'Ask another officer.'),
  'emergency.not-needed': info('conflict', 'The case lies inside your jurisdiction', 'Open it with a purpose of your role.'),
  'emergency.not-found': info('not-found', 'There is no such emergency access', 'Look it up with GET /v1/emergencies; you see those of your area.'),
  'emergency.reviewed': info('conflict', 'The review is closed', 'Nothing is left to do.'),
  'emergency.your-own': info('forbidden', 'Nobody reviews their own emergency', 'Leave it to another lead.'),
  'unmasking.not-found': info(
    'not-found',
    'There is no such unmasking',
    'Take the id of the proposal that was granted; you find those of your area.',
  ),
  'unmasking.not-yours': info('forbidden', 'An unmasking is ended by who has it or by who may approve one', 'Ask that officer, or a lead.'),
  'unmasking.over': info('conflict', 'The unmasking has ended', 'Nothing is left to do; the fields are masked again.'),
  'disclosure.not-found': info(
    'not-found',
    'There is no such disclosure',
    'Take the id of the proposal that was granted; you find those of cases in your area.',
  ),
  'disclosure.over': info('conflict', 'The disclosure has ended', 'Nothing is left to do; propose another one if it is still needed.'),
  'suggestion.not-open': info('conflict', 'The event has its place already', 'Publish a correction of its keys if the place is wrong.'),
} as const satisfies Problems;
