import { info } from './problem-info';
import type { Problems } from './problem-info';

const OTHER_ROLE = 'Leave it to somebody with a role that may.';

/** What a known caller may: `libs/access`. */
export const ACCESS_PROBLEMS = {
  'access.command-not-allowed': info('forbidden', 'Your role does not allow this', OTHER_ROLE),
  'access.read-not-allowed': info('forbidden', 'Your role does not allow this', OTHER_ROLE),
  'access.purpose-missing': info(
    'forbidden',
    'Say what you open the file for',
    'Send a purpose that detail lists in Ql-Purpose; it holds for the file until your session ends.',
  ),
  'access.purpose-not-allowed': info('forbidden', 'Your role does not read for this purpose', 'Send a purpose in Ql-Purpose that detail lists.'),
  'access.key-masked': info('forbidden', 'You are not shown this kind of key', 'Search by a key that your role is shown.'),
} as const satisfies Problems;
