import type { AccessNote } from './access-note';

/**
 * An answer that nobody gets before it is recorded: the only way to what is inside leads through the record. Sent as it is, it is an empty object,
 * for its content is no property.
 */
export class SealedAnswer<T> {
  readonly #answer: T;
  readonly #note: AccessNote | undefined;

  private constructor(answer: T, note: AccessNote | undefined) {
    this.#answer = answer;
    this.#note = note;
  }

  /** An answer with what is to be kept of it. */
  static of<T>(answer: T, note: AccessNote): SealedAnswer<T> {
    return new SealedAnswer(answer, note);
  }

  /** An answer that opens nothing of anybody: not found, not yet known. */
  static ofNothing<T>(answer: T): SealedAnswer<T> {
    return new SealedAnswer(answer, undefined);
  }

  /** Another form of the same answer, as sealed as before. */
  map<U>(form: (answer: T) => U): SealedAnswer<U> {
    return new SealedAnswer(form(this.#answer), this.#note);
  }

  /** No record, no data: what `record` throws is thrown, and the answer stays inside. */
  async open(record: (note: AccessNote) => Promise<void>): Promise<T> {
    if (this.#note) await record(this.#note);
    return this.#answer;
  }
}
