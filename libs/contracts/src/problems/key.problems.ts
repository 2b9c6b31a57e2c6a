import { KEY_KINDS } from '../envelope';
import { info } from './problem-info';
import type { Problems } from './problem-info';

/** One for each kind of key: its value fails the algorithm of the kind. */
export const KEY_PROBLEMS: Problems = Object.fromEntries(
  KEY_KINDS.map((kind) => [
    `key.${kind}`,
    info('place', `The value is not a key of kind ${kind}`, 'Mend the value; detail says which rule it breaks.'),
  ]),
);
