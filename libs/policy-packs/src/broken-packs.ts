/** Something wrong with a file of a pack. */
export interface PackFileProblem {
  file: string;
  /** JSON pointer; empty for the whole */
  pointer: string;
  /** found and expected */
  detail: string;
}

/** Packs that cannot be judged by: the service that was to do so does not start. */
export class BrokenPacks extends Error {
  override readonly name = 'BrokenPacks';

  constructor(readonly problems: readonly PackFileProblem[]) {
    super(problems.map(({ file, pointer, detail }) => `${file} at "${pointer}": ${detail}`).join('\n'));
  }
}
