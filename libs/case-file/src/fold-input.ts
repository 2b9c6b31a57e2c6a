import type { CaseEvent } from '@quanlian/contracts';
import type { Rule } from '@quanlian/cross-check';
import type { ObligationPolicy } from '@quanlian/obligations';

/** What a case file is a function of; there is no clock beside it. */
export interface FoldInput {
  caseId: string;
  number: string;
  /** key string of the operator, `uscc:91…` */
  operator: string;
  /** of this episode, officers' acts on it included; events of its region may be among them. Order and repetition do not matter. */
  events: readonly CaseEvent[];
  /** of the same operator's earlier episodes: rules may look at them, the case does not own them */
  earlier?: readonly CaseEvent[];
  policies?: readonly ObligationPolicy[];
  rules?: readonly Rule[];
  /** only what was recorded up to this instant counts */
  knownAt: number;
  /** the measures as they stood in the world at this instant; without it, all that is known */
  validAt?: number;
  /** id of the case of the episode before */
  relapseOf?: string;
}
