import { formatBeijing } from '@quanlian/contracts';
import { POLICIES } from '@quanlian/obligations';
import type { RegionalDutyState } from '@quanlian/obligations';
import { divisionChain } from '@quanlian/reference';
import { RegionalDutyResponse } from './regional-duty-page.response';

const policies = new Map(POLICIES.map((policy) => [policy.id, policy]));

export function dutyResponse({ openedAt, dueAt, metAt, ...state }: RegionalDutyState): RegionalDutyResponse {
  const { pack, article, titleZh, titleEn, responsibleAgencies, deadlineBasis, recurrenceBasis } = policies.get(state.policyId)!;
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
