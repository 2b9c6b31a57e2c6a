import type { Reading } from '../http/reading';
import type { AccessNote } from './access-note';

/** Keeps who read what and for what. It returns when the record is safe; where it throws, nobody gets the answer. */
export abstract class AccessRecorder {
  abstract record(reading: Reading, note: AccessNote): Promise<void>;
}
