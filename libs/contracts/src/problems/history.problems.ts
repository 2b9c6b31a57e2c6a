import { info } from './problem-info';
import type { Problems } from './problem-info';

/** The event history that evaluators read, and the transparency log: `apps/audit`. */
export const HISTORY_PROBLEMS = {
  'history.filter-invalid': info('invalid', 'The filter of the event history is not valid', 'Mend the parameters that errors names.'),
  'history.event-not-found': info(
    'not-found',
    'The event history has no such event',
    'Check the id; an event is here seconds after it was accepted.',
  ),
  'history.bytes-masked': info('forbidden', 'The event has content that you are not shown', 'Read the event itself; its sha256 proves the bytes.'),
  'history.parameter-unknown': info('place', 'There is no such parameter', 'Leave it out: a misspelt filter would answer too much.'),
  'log.not-covered-yet': info(
    'conflict',
    'The transparency log does not cover the event yet',
    'Ask again after Retry-After: a checkpoint is a matter of seconds.',
  ),
  'log.file-not-found': info(
    'not-found',
    'The transparency log has no such file',
    'Read the checkpoint first: it says how many entries the log has, and so which tiles there are.',
  ),
} as const satisfies Problems;
