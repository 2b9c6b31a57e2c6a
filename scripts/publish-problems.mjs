import { recordPublished } from './generation/record-published.mjs';
import { loadLib } from './generation/typescript-source.mjs';

/** Records new problem codes as published; a changed one needs a new code. */
const { frozenProblems, problemDifferences } = loadLib('contracts');
recordPublished('problem codes', 'libs/contracts/src/problems/frozen.snapshot.json', frozenProblems(), problemDifferences);
