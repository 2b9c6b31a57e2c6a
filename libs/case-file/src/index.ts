export type { CaseFile, CaseStatus, ChainLink, LinkState, TimelineEntry } from './case-file';
export { caseFileBytes, caseFileHash, renderCaseFile } from './case-file-bytes';
export { foldCaseFile } from './fold-case-file';
export type { FoldInput } from './fold-input';
export { GrowingCaseFile } from './growing-case-file';
export { measuresOf } from './measures';
export { suspicionsOf } from './suspicions-of';
export type { Suspicions } from './suspicions-of';
