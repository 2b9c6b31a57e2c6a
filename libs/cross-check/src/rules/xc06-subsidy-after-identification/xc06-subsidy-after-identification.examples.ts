import { confirmed } from '../../example-events';
import { happened, RuleExample } from '../../example';

const identified = happened('site.identified', '2021-10-01', { method: 'platform' });
const paidOn = (day: string) => happened('subsidy.paid', day, { amountCny: '1200000.00', paidOn: day, beneficiaryKind: 'project' });

export const subsidyAfterIdentificationExamples: readonly RuleExample[] = [
  {
    title: 'Paid three weeks after the confirmation',
    now: '2021-11-12',
    outcome: 'hit',
    severity: 'high',
    events: [confirmed('2021-10-20T10:00'), paidOn('2021-11-10')],
  },
  {
    title: 'Paid more than 30 days after the identification',
    now: '2021-11-12',
    outcome: 'hit',
    severity: 'medium',
    events: [identified, paidOn('2021-11-10')],
  },
  {
    title: 'Paid on the day of the confirmation: the order was out already',
    now: '2021-11-12',
    outcome: 'clear',
    events: [confirmed('2021-10-20T10:00'), paidOn('2021-10-20')],
  },
  {
    title: 'Recovered in full',
    now: '2021-12-10',
    outcome: 'clear',
    events: [
      confirmed('2021-10-20T10:00'),
      paidOn('2021-11-10'),
      happened('support.recovered', '2021-12-10', { kind: 'subsidy', amountCny: '1200000.00', receivedOn: '2021-12-10', outstandingCny: '0.00' }),
    ],
  },
  { title: 'Nothing is known about payments', now: '2021-11-12', outcome: 'insufficient-data', events: [confirmed('2021-10-20T10:00')] },
];
