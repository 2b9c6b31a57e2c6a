import type { CaseFile } from './case-file';
import type { FoldInput } from './fold-input';
import { GrowingCaseFile } from './growing-case-file';

/**
 * The case file: a function of the events and the instants asked for, and of nothing else. Any order and any repetition
 * of the same events gives the same bytes.
 */
export const foldCaseFile = (input: FoldInput): CaseFile => new GrowingCaseFile().fold(input);
