import { ControlTest, ofType } from './control-test';

export const leadDepartment: ControlTest = {
  policyId: 'NDRC2111-6',
  asks: 'Has the province named its lead department?',
  over: 'region',
  check: (history, now) => {
    const named = ofType(history, 'jurisdiction.lead-department-set').filter(({ occurredAt }) => occurredAt <= now);
    return [{ about: 'lead-department', answer: named.length > 0 ? 'holds' : 'broken', because: named.map(({ id }) => id) }];
  },
};
