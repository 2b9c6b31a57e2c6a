/** Something the person at the keyboard can put right. Launchers print the sentence alone, never a stack trace. */
export class StackError extends Error {
  override readonly name = 'StackError';
}
