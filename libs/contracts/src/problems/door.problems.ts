import { info } from './problem-info';
import type { Problems } from './problem-info';

/** What the publishing door refuses besides broken contracts. */
export const DOOR_PROBLEMS = {
  'event.empty': info('unreadable', 'No event was sent', 'Send one event, or an array of events.'),
  'event.batch-expected': info('unreadable', 'A batch is an array of events', 'Send an array, or one event as application/cloudevents+json.'),
  'event.batch-too-large': info('too-large', 'The batch has too many events', 'Send several batches of at most 1,000 events.'),
  'event.too-large': info('too-large', 'The event is too large', 'Publish a reference to the file with its hash instead.'),
  'event.nul-character': info('invalid', 'The event has a NUL character', 'Leave U+0000 out of every text.'),
  'event.foreign-agency': info(
    'forbidden',
    'The agency publishes at another service',
    'Send the event to the service of the agency; the README lists them.',
  ),
  'event.other-organ': info('forbidden', 'The event speaks for another organ', 'Publish with the token of the organ that the event names.'),
  'event.source-mismatch': info('invalid', 'The source is not the organ of the event', 'Set source to /<agency>/<organ>.'),
  'event.outside-jurisdiction': info(
    'forbidden',
    'The event lies outside your jurisdiction',
    'Let an organ publish it whose division covers that of the event.',
  ),
  'event.publish-right-missing': info('forbidden', 'Publishing events needs the publish right', 'Ask the identity provider for the right "publish".'),
  'event.backfill-right-missing': info(
    'forbidden',
    'Stating the recorded time needs the backfill right',
    'Leave recordedtime out, or ask the identity provider for the right "backfill".',
  ),
  'event.recorded-in-future': info('invalid', 'The recorded time lies in the future', 'State when your system knew of it.'),
  'event.time-in-future': info(
    'invalid',
    'The time of the event lies in the future',
    'State when it happened; a plan is a fact of an event of its own.',
  ),
  'event.id-conflict': info('conflict', 'Another event has this id', 'Publish event.corrected to change a record; use a new id for another event.'),
  'event.idempotency-conflict': info('conflict', 'Another event has this idempotency key', 'Use a new key for what is another statement.'),
  'event.signature-missing': info(
    'forbidden',
    'The event must be signed',
    'Sign its bytes as a detached JWS with a registered key; the guide sign-events shows how.',
  ),
  'event.signature-malformed': info('invalid', 'The signature cannot be read', 'Send a detached JWS in compact form, with alg and kid.'),
  'event.signature-invalid': info('forbidden', 'The signature is not of these bytes', 'Sign the event exactly as it is sent, from { to }.'),
  'event.key-unknown': info('forbidden', 'The organ has no such key', 'Register the key first (key.registered), signed with one that is valid.'),
  'event.key-of-other-organ': info('forbidden', 'The key belongs to another organ', 'Sign with a key of the organ that the event names.'),
  'event.key-revoked': info('forbidden', 'The key was revoked', 'Sign with a key that is valid.'),
  'event.key-not-valid': info('forbidden', 'The key is not valid now', 'Sign with a key whose validity covers now.'),
  'event.key-unusable': info('invalid', 'The key cannot be used', 'Register a public key of a kind that detail names.'),
  'event.key-conflict': info('conflict', 'Another key has this name', 'Register the key under a keyId of its own.'),
  'event.not-found': info('not-found', 'There is no such event', 'Ask for an event that your agency has published here.'),
} as const satisfies Problems;
