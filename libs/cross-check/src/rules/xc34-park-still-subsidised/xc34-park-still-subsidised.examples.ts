import { confirmed } from '../../example-events';
import { happened, RuleExample } from '../../example';

const toPark = (paidOn: string) => happened('subsidy.paid', paidOn, { amountCny: '500000.00', paidOn, beneficiaryKind: 'park' });

export const parkStillSubsidisedExamples: readonly RuleExample[] = [
  {
    title: 'The park was paid after the confirmation',
    now: '2021-12-01',
    outcome: 'hit',
    severity: 'medium',
    events: [confirmed('2021-10-20'), toPark('2021-11-30')],
  },
  { title: 'Paid before', now: '2021-12-01', outcome: 'clear', events: [confirmed('2021-10-20'), toPark('2021-09-30')] },
  { title: 'No payment is known', now: '2021-12-01', outcome: 'insufficient-data', events: [confirmed('2021-10-20')] },
  { title: 'Paid at the moment of the confirmation', now: '2021-12-01', outcome: 'clear', events: [confirmed('2021-10-20'), toPark('2021-10-20')] },
  {
    title: 'The day of payment is not stated: the record of it counts',
    now: '2021-12-01',
    outcome: 'hit',
    severity: 'medium',
    events: [confirmed('2021-10-20'), happened('subsidy.paid', '2021-11-30', { amountCny: '500000.00', beneficiaryKind: 'park' })],
  },
];
