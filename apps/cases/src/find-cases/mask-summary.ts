import { maskKeyText } from '@quanlian/access';
import type { Mask } from '@quanlian/access';
import type { CaseSummary } from './case-page.response';

/** A line of the list as somebody may see it. */
export const maskSummary = (summary: CaseSummary, mask: Mask): CaseSummary => ({
  ...summary,
  operator: String(maskKeyText(summary.operator, mask, {})),
  names: summary.names.map((value) => String(mask({ kind: 'identity', value }))),
});
