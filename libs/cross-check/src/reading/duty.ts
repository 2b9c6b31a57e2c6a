import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../case-view';
import { confirmedAt, shutDownAt } from './site';

/**
 * From when a confirmed site owes what a policy asks. A policy that starts later opens at its start,
 * unless the site was shut down or cleared in between: then it never applied to this site.
 */
export function dutyStart(view: CaseView, confirmed: EffectiveEvent, inForceFrom: number): number | undefined {
  const at = confirmedAt(confirmed);
  if (at >= inForceFrom) return at;
  if (view.now < inForceFrom) return undefined;
  const over = [...view.of('site.shut-down').map(shutDownAt), ...view.of('site.cleared').map((event) => event.occurredAt)];
  return over.some((end) => end >= at && end <= inForceFrom) ? undefined : inForceFrom;
}
