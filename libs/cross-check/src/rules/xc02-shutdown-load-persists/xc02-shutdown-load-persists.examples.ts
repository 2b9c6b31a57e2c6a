import { listed, load, shutDown } from '../../example-events';
import { RuleExample } from '../../example';

export const shutdownLoadPersistsExamples: readonly RuleExample[] = [
  {
    title: 'A week after the shut-down a fifth of the load is still drawn',
    now: '2022-03-01',
    outcome: 'hit',
    severity: 'high',
    events: [listed('2021-10-20'), shutDown('2022-02-17T10:00'), load('2022-02-20', '2022-02-26', { meanKw: '2000' })],
  },
  {
    title: 'Only pumps and lamps are left',
    now: '2022-03-01',
    outcome: 'clear',
    events: [listed('2021-10-20'), shutDown('2022-02-17T10:00'), load('2022-02-20', '2022-02-26', { meanKw: '15' })],
  },
  {
    title: 'No reading since the shut-down',
    now: '2022-03-01',
    outcome: 'insufficient-data',
    events: [listed('2021-10-20'), shutDown('2022-02-17T10:00')],
  },
  {
    title: 'The first two days belong to the dismantling',
    now: '2022-03-01',
    outcome: 'insufficient-data',
    events: [listed('2021-10-20'), shutDown('2022-02-17T10:00'), load('2022-02-18', '2022-02-26', { meanKw: '2000' })],
  },
  {
    title: 'Summaries begin with a day: that of the end of the two days counts whole',
    now: '2022-03-01',
    outcome: 'hit',
    severity: 'high',
    events: [listed('2021-10-20'), shutDown('2022-02-17T10:00'), load('2022-02-19', '2022-02-26', { meanKw: '2000' })],
  },
  {
    title: 'Two accounts, each metered by itself: the one is off, the other is not',
    now: '2022-03-01',
    outcome: 'hit',
    severity: 'high',
    events: [
      load('2022-01-20', '2022-02-16', { meanKw: '3000' }),
      load('2022-01-20', '2022-02-16', { meanKw: '2000' }, ['account-no:grid:B']),
      shutDown('2022-02-17T10:00'),
      load('2022-02-20', '2022-02-26', { meanKw: '600' }, ['account-no:grid:B']),
      load('2022-02-20', '2022-02-26', { meanKw: '1' }),
    ],
  },
  {
    title: 'What the other account drew before the shut-down says nothing about the time after it',
    now: '2022-03-01',
    outcome: 'clear',
    events: [
      load('2022-01-20', '2022-02-16', { meanKw: '3000' }),
      load('2022-01-20', '2022-02-16', { meanKw: '2000' }, ['account-no:grid:B']),
      shutDown('2022-02-17T10:00'),
      load('2022-02-20', '2022-02-26', { meanKw: '1' }),
    ],
  },
  {
    title: 'Nobody knows what was drawn before',
    now: '2022-03-01',
    outcome: 'insufficient-data',
    events: [shutDown('2022-02-17T10:00'), load('2022-02-20', '2022-02-26', { meanKw: '2000' })],
  },
];
