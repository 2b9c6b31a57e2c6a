import { info } from './problem-info';
import type { Problems } from './problem-info';

const TITLE = 'This is not acceptable JSON';

/** What `libs/strict-json` refuses, in a body, in an element of a batch and in a message from Kafka. `detail` names the byte. */
export const JSON_PROBLEMS = {
  'json.invalid-utf8': info('unreadable', TITLE, 'Send UTF-8.'),
  'json.lone-surrogate': info('unreadable', TITLE, 'Escape characters beyond U+FFFF as a pair, or send them as UTF-8.'),
  'json.duplicate-key': info('unreadable', TITLE, 'Give each key of an object once: two readers would take different values.'),
  'json.too-deep': info('unreadable', TITLE, 'Nest at most 32 levels.'),
  'json.syntax': info('unreadable', TITLE, 'Send JSON as RFC 8259 has it, and nothing behind it.'),
  'json.number-out-of-range': info('unreadable', TITLE, 'Write numbers that a double can hold; money and energy are texts.'),
  'json.forbidden-key': info('unreadable', TITLE, 'Rename the key: __proto__, constructor and prototype are not read.'),
} as const satisfies Problems;
