import type { Statement } from './statement';

/** What the log states of itself and of what is judged with. */
export class LogStatements {
  constructor(readonly all: readonly Statement[]) {}
}
