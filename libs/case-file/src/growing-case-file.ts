import { RULES } from '@quanlian/cross-check';
import { POLICIES } from '@quanlian/obligations';
import { arrivalsOf, onlyGrew } from './arrivals';
import type { Arrivals } from './arrivals';
import type { CaseFile } from './case-file';
import { caseFileAt } from './case-file-at';
import type { FoldInput } from './fold-input';
import { Walk } from './walk';

/** A walk and what it went through, for whom and by which rules. */
interface Walked {
  walk: Walk;
  arrivals: Arrivals;
  input: FoldInput;
}

/**
 * A case that is folded again and again while its events come in. Each answer is what `foldCaseFile` gives for the same input. Where nothing but later
 * events came since the last one, which is nearly always so, the walk goes on from where it ended; otherwise it begins anew. So a long case costs what
 * is new in it, not its length in questions to every rule.
 */
export class GrowingCaseFile {
  private walked?: Walked;

  fold(input: FoldInput): CaseFile {
    const arrivals = arrivalsOf(input.events, input.earlier ?? [], input.knownAt);
    const walk = this.walkFor(input, arrivals) ?? new Walk(input.rules ?? RULES, input.policies ?? POLICIES, input.caseId);
    // A walk that was broken off half way does not go on.
    this.walked = undefined;
    const end = walk.through(arrivals, input.knownAt);
    this.walked = { walk, arrivals, input };
    return caseFileAt(end, input);
  }

  private walkFor({ caseId, rules, policies, knownAt }: FoldInput, arrivals: Arrivals): Walk | undefined {
    if (!this.walked) return undefined;
    const { walk, input, arrivals: before } = this.walked;
    const isAskedAlike = caseId === input.caseId && rules === input.rules && policies === input.policies && knownAt >= walk.reached;
    return isAskedAlike && onlyGrew(before, arrivals, walk.reached) ? walk : undefined;
  }
}
