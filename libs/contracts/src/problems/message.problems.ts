import { info } from './problem-info';
import type { Problems } from './problem-info';

/** Why a message from Kafka was set aside, and who may send it through again: `libs/messaging`. Broken JSON and contracts keep their own codes. */
export const MESSAGE_PROBLEMS = {
  'message.null-value': info('parked', 'The message has no value', 'Find who wrote a tombstone: facts are never deleted by key.'),
  'message.oversize': info('parked', 'The message is larger than 1 MiB', 'Find who wrote it past the publishing door.'),
  'message.broken-header': info('parked', 'A time in the headers cannot be read', 'Find who wrote it past the publishing door.'),
  'event.foreign-topic': info('parked', 'The agency of the event has another topic', 'Find who wrote it past the publishing door.'),
  'handler.failed': info('parked', 'The consumer failed on the event', 'Read the reason, mend the cause, then re-drive the event.'),
  'parking.redrive-unsigned': info('invalid', 'A redrive names who orders it, who agrees, and why', 'Give --by, --approved-by and --reason.'),
  'parking.redrive-by-one-person': info('invalid', 'A redrive needs a second person', 'Let somebody else agree.'),
} as const satisfies Problems;
