import { renderCaseFile } from '@quanlian/case-file';
import type { CaseFile } from '@quanlian/case-file';
import { canonicalJson, sha256Hex } from '@quanlian/contracts';

/** SHA-256 of what the case file says, without the moment of asking: as long as no instant passes, the same view has the same hash. */
export const viewHash = (file: CaseFile): string => sha256Hex(canonicalJson({ ...renderCaseFile(file), knownAt: null }));
