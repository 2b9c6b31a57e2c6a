import { confirmed } from '../../example-events';
import { happened, RuleExample } from '../../example';

const state = (asOf: string, outstandingCny: string) =>
  happened('loan.recalled', asOf, { loanToken: 'l', principalCny: '48000000.00', outstandingCny, asOf });

export const loanOutstandingExamples: readonly RuleExample[] = [
  {
    title: '18 million are out 90 days after the confirmation',
    now: '2022-01-18T10:00',
    outcome: 'hit',
    severity: 'medium',
    events: [confirmed('2021-10-20T10:00'), state('2021-11-30', '18000000.00')],
  },
  {
    title: 'New money was drawn',
    now: '2021-12-06',
    outcome: 'hit',
    severity: 'high',
    events: [confirmed('2021-10-20T10:00'), happened('loan.drawn', '2021-12-05', { loanToken: 'l', drawnCny: '1000000.00', drawnOn: '2021-12-05' })],
  },
  {
    title: 'The 90 days are not over',
    now: '2022-01-18T09:59',
    outcome: 'clear',
    events: [confirmed('2021-10-20T10:00'), state('2021-11-30', '18000000.00')],
  },
  {
    title: 'Paid back',
    now: '2022-03-10',
    outcome: 'clear',
    events: [confirmed('2021-10-20T10:00'), state('2021-11-30', '18000000.00'), state('2022-03-10', '0.00')],
  },
  { title: 'No loan is known', now: '2022-01-18T10:00', outcome: 'insufficient-data', events: [confirmed('2021-10-20T10:00')] },
];
