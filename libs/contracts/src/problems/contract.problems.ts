import { info } from './problem-info';
import type { Problems } from './problem-info';

/** What `checkEvent` says of a whole event. */
export const CONTRACT_PROBLEMS = {
  'event.not-an-object': info('invalid', 'The event breaks its contract', 'Send one JSON object for each event.'),
  'event.unknown-type': info('invalid', 'The event breaks its contract', 'Use a type of docs/reference/events.md, in a version this service knows.'),
  'event.contract-broken': info(
    'invalid',
    'The event breaks its contract',
    'Mend each place that errors names; /schemas/<type>.json has the schema.',
  ),
  'event.publisher-not-allowed': info(
    'forbidden',
    'This agency does not publish this type of event',
    'Let one of the agencies publish it that docs/reference/events.md names under the type.',
  ),
} as const satisfies Problems;

/** What is wrong at one place of an event: the `code` of an element of `errors`. */
export const PLACE_PROBLEMS = {
  'event.subject-differs': info('place', 'The subject is not the first key', 'Set subject to <kind>:<value> of the first of data.keys.'),
  'event.source-differs': info('place', 'The source does not fit agency and organ', 'Set source to /<agency>/<organ>.'),
  'field.missing': info('place', 'A required field is missing', 'Add it.'),
  'field.null': info('place', 'A field is null', 'Leave an optional field out when it is not known.'),
  'field.unknown': info('place', 'The contract has no such field', 'Leave it out, or use the version of the type that has it.'),
  'field.is-array': info('place', 'The value is no list', 'Send a list, also for one element.'),
  'field.array-min-size': info('place', 'The list is too short', 'Add what is missing.'),
  'field.array-max-size': info('place', 'The list is too long', 'Keep the list in a file and refer to it as evidence.'),
  'field.nested-validation': info('place', 'The value is not the object or list that belongs here', 'Send an object, or a list of objects.'),
  'field.object': info('place', 'The value is no object', 'Send an object.'),
  'field.text': info('place', 'The value is not a text of the agreed length', 'Send a text of the length that detail names.'),
  'field.choice': info('place', 'The value is not one of the choices', 'Send one of those that detail lists.'),
  'field.count': info('place', 'The value is not a whole number in its range', 'Send a JSON number without a fraction.'),
  'field.ratio': info('place', 'The value is not a number from 0 to 1', 'Send a JSON number; 12 % is 0.12.'),
  'field.figure': info('place', 'The value is neither a number nor a text', 'Send one of the two.'),
  'field.bool': info('place', 'The value is neither true nor false', 'Send true or false.'),
  'field.decimal-string': info('place', 'The value is not a decimal written as text', 'Send money and energy as text, e.g. "12.50".'),
  'field.instant': info('place', 'The value is not a date-time with zone', 'Send RFC 3339 with a zone, e.g. 2021-10-20T10:00:00+08:00.'),
  'field.calendar-date': info('place', 'The value is not a calendar date', 'Send e.g. 2021-10-20.'),
  'field.date-or-instant': info('place', 'The value is neither a date nor a date-time with zone', 'Send one of the two.'),
  'field.uuid-v7': info('place', 'The value is not a UUID of version 7', 'Make ids as RFC 9562 says, in small letters.'),
  'field.event-ref': info('place', 'The value is not the id of an event', 'Send the UUID of the event in small letters.'),
  'field.key-string': info('place', 'The value is not a key', 'Send <kind>:<value>.'),
  'field.sha256': info('place', 'The value is not a SHA-256', 'Send 64 small hexadecimal digits.'),
  'field.kebab': info('place', 'The value is not a lower-kebab word', 'Send e.g. plant-owner.'),
  'field.organ': info('place', 'The value is not the name of an organ', 'Send lower-kebab, as the token has it.'),
  'field.division': info('place', 'The value is not a division of GB/T 2260', 'Send 6 digits; 000000 is the nation.'),
} as const satisfies Problems;
