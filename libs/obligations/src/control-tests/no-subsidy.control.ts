import { startOfBeijingDay } from '@quanlian/contracts';
import { ControlTest, answered, ofType, unknown } from './control-test';

export const noSubsidy: ControlTest = {
  policyId: 'N1283-15-3',
  asks: 'Is nothing paid to a project after it was confirmed? What a park gets is for a person to judge.',
  over: 'case',
  check: (history) => {
    const [confirmed] = ofType(history, 'site.confirmed').sort((a, b) => a.occurredAt - b.occurredAt);
    return ofType(history, 'subsidy.paid').map((paid) => {
      const at = typeof paid.facts.paidOn === 'string' ? startOfBeijingDay(paid.facts.paidOn) : paid.occurredAt;
      if (!confirmed || at <= confirmed.occurredAt) return answered(paid, true);
      return paid.facts.beneficiaryKind === 'park' ? unknown(paid) : answered(paid, false, confirmed);
    });
  },
};
