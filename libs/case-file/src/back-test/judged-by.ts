import type { Rule } from '@quanlian/cross-check';
import type { ObligationPolicy } from '@quanlian/obligations';

/** What cases are judged by: the duties of all packs, and the rules with their thresholds. */
export interface JudgedBy {
  policies: readonly ObligationPolicy[];
  rules: readonly Rule[];
}
