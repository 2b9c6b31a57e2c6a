import { policyOf } from '../policy/rights';
import type { Purpose } from '../policy/purpose';
import type { Reading } from '../http/reading';
import { PurposeMissing } from '../http/access.errors';

/**
 * For what a file is read: as the request says, otherwise as it was said before for the same file in the same session. There is no usual purpose here:
 * who opens a file says why.
 */
export function statedPurpose({ actor, purpose, isStated }: Reading, saidBefore: string | undefined): Purpose {
  if (isStated) return purpose;
  const allowed = policyOf(actor)?.purposes ?? [];
  // The role may have changed within the session.
  const remembered = allowed.find((one) => one === saidBefore);
  if (remembered === undefined) throw new PurposeMissing(allowed);
  return remembered;
}
