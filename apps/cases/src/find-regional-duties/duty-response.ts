import { formatBeijing } from '@quanlian/contracts';
import type { ObligationPolicy, RegionalDutyState } from '@quanlian/obligations';
import { divisionChain } from '@quanlian/reference';
import { RegionalDutyResponse } from './regional-duty-page.response';

export function dutyResponse({ openedAt, dueAt, metAt, ...state }: RegionalDutyState, policy: ObligationPolicy): RegionalDutyResponse {
  const { pack, article, titleZh, titleEn, responsibleAgencies, deadlineBasis, recurrenceBasis } = policy;
  const regionName = divisionChain(state.region)[0]?.name;
  return {
    ...state,
    ...{ pack, article, titleZh, titleEn, agencies: responsibleAgencies, deadlineBasis: deadlineBasis ?? recurrenceBasis ?? null },
    ...(regionName !== undefined && { regionName }),
    openedAt: formatBeijing(openedAt),
    ...(dueAt !== undefined && { dueAt: formatBeijing(dueAt) }),
    ...(metAt !== undefined && { metAt: formatBeijing(metAt) }),
  };
}
