import { confirmed } from '../../example-events';
import { happened, RuleExample } from '../../example';

const identified = happened('site.identified', '2021-10-01', { method: 'platform' });
const paidOn = (day: string) => happened('subsidy.paid', day, { amountCny: '1200000.00', paidOn: day, beneficiaryKind: 'project' });

const paidLate = [confirmed('2021-10-20T10:00'), paidOn('2021-11-10')];
const recovered = (day: string, facts: Record<string, unknown>) =>
  happened('support.recovered', day, { kind: 'subsidy', amountCny: '1200000.00', ...facts });

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
  {
    title: 'Paid at the moment of the confirmation',
    now: '2021-11-12',
    outcome: 'clear',
    events: [confirmed('2021-10-20'), paidOn('2021-10-20')],
  },
  { title: 'Paid within 30 days of the identification', now: '2021-11-12', outcome: 'clear', events: [identified, paidOn('2021-10-31')] },
  {
    title: 'The day of payment is not stated: the record of it counts',
    now: '2021-11-12',
    outcome: 'hit',
    severity: 'high',
    events: [confirmed('2021-10-20T10:00'), happened('subsidy.paid', '2021-11-10', { amountCny: '1200000.00', beneficiaryKind: 'project' })],
  },
  {
    title: 'Half of it was recovered',
    now: '2021-12-10',
    outcome: 'hit',
    severity: 'high',
    events: [...paidLate, recovered('2021-12-01', { amountCny: '600000.00' })],
  },
  {
    title: 'Recovered in two halves',
    now: '2021-12-20',
    outcome: 'clear',
    events: [...paidLate, recovered('2021-12-01', { amountCny: '600000.00' }), recovered('2021-12-10', { amountCny: '600000.00' })],
  },
  {
    title: 'Settled for less: nothing is outstanding, whatever is recovered later',
    now: '2021-12-20',
    outcome: 'clear',
    events: [...paidLate, recovered('2021-12-01', { amountCny: '1.00', outstandingCny: '0' }), recovered('2021-12-10', { amountCny: '1.00' })],
  },
  {
    title: 'Recovered on the day of the payment',
    now: '2021-12-10',
    outcome: 'clear',
    events: [...paidLate, recovered('2021-12-01', { receivedOn: '2021-11-10' })],
  },
  {
    title: 'What was recovered before answers for an earlier payment',
    now: '2021-12-10',
    outcome: 'hit',
    severity: 'high',
    events: [...paidLate, recovered('2021-12-01', { receivedOn: '2021-11-09' }), recovered('2021-11-09', {})],
  },
  {
    title: 'Recovered tax is no subsidy',
    now: '2021-12-10',
    outcome: 'hit',
    severity: 'high',
    events: [...paidLate, recovered('2021-12-01', { kind: 'tax' })],
  },
];
