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
  'history.event-erased': info(
    'not-found',
    'The content of the event was erased',
    'Read the event itself: it says since when. Its proof still holds, and an entry of the log says on what basis.',
  ),
  'history.not-erasable': info(
    'conflict',
    'The content of an event cannot be erased',
    'Propose the erasure again with the events that detail does not name.',
  ),
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
  'sealed-pack.beyond-area': info(
    'forbidden',
    'The pack would hold events of other divisions than yours',
    'Have somebody ask whose division covers them: without them it would be another pack.',
  ),
  'sealed-pack.case-not-found': info(
    'not-found',
    'No event that the checkpoint covers tells of such a case',
    'Check the id and the moment asked for.',
  ),
  'sealed-pack.checkpoint-unknown': info(
    'conflict',
    'There is no such checkpoint to make a pack under',
    'Leave checkpoint out to take the newest one, or ask again after Retry-After.',
  ),
  'sealed-pack.entry-not-found': info(
    'not-found',
    'The checkpoint does not cover what was asked for',
    'Check ids and places; what is new is covered within seconds.',
  ),
  'sealed-pack.erased-since': info(
    'conflict',
    'What the checkpoint covers was erased after it',
    'Ask for a newer checkpoint: under it the log says what was erased.',
  ),
  'sealed-pack.other-release': info(
    'conflict',
    'Under that checkpoint other rules were in force',
    'Ask for a newer checkpoint, or have the release of then make the pack.',
  ),
  'sealed-pack.purpose-refused': info('forbidden', 'A pack is not made for this purpose', 'Ask with Ql-Purpose: evaluation.'),
  'sealed-pack.too-large': info('too-large', 'The pack would hold too many entries', 'Ask for a shorter period or a smaller sample.'),
  'sealed-pack.verifier-not-found': info(
    'not-found',
    'There is no such verifier here',
    'Take quanlian-verify.mjs or quanlian-verify.html of a built release.',
  ),
} as const satisfies Problems;
