import { confirmed } from '../../example-events';
import { happened, RuleExample } from '../../example';

const state = (asOf: string, outstandingCny: string) =>
  happened('loan.recalled', asOf, { loanToken: 'l', principalCny: '48000000.00', outstandingCny, asOf });

const drawn = (drawnOn: string) => happened('loan.drawn', drawnOn, { loanToken: 'l', drawnCny: '1000000.00', drawnOn });

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
  {
    title: 'Drawn before the confirmation, its state not known',
    now: '2021-12-06',
    outcome: 'insufficient-data',
    events: [confirmed('2021-10-20'), drawn('2021-10-20')],
  },
  {
    title: 'Drawn anew after it was paid back',
    now: '2021-12-20',
    outcome: 'hit',
    severity: 'high',
    events: [confirmed('2021-10-20'), state('2021-11-30', '0.00'), drawn('2021-12-05')],
  },
  {
    title: 'Drawn, and paid back the same day',
    now: '2021-12-20',
    outcome: 'clear',
    events: [confirmed('2021-10-20'), drawn('2021-12-05'), state('2021-12-05', '0.00')],
  },
  {
    title: 'Drawn, and not all paid back since',
    now: '2021-12-20',
    outcome: 'hit',
    severity: 'high',
    events: [confirmed('2021-10-20'), drawn('2021-12-05'), state('2021-12-10', '1.00')],
  },
  {
    title: 'What is outstanding is not stated, and the days are not stated either: the records count',
    now: '2022-01-18',
    outcome: 'hit',
    severity: 'medium',
    events: [
      confirmed('2021-10-20'),
      happened('loan.recalled', '2021-12-10', { loanToken: 'l' }),
      happened('loan.drawn', '2021-10-01', { loanToken: 'l', drawnCny: '1.00' }),
    ],
  },
];
