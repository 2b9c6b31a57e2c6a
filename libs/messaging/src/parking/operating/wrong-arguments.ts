/** A command line that cannot be obeyed; the message is for the person at the keyboard. */
export class WrongArguments extends Error {
  override readonly name = 'WrongArguments';
}
