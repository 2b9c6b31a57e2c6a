import { inspected, listed, load, shutDown } from '../../example-events';
import { happened, RuleExample } from '../../example';

const site = [listed('2021-10-20'), shutDown('2022-02-17T10:00')];

export const contradictingEventsExamples: readonly RuleExample[] = [
  {
    title: 'Shut down says one agency, a third of the load says the meter',
    now: '2022-02-26',
    outcome: 'hit',
    severity: 'medium',
    events: [...site, load('2022-02-18', '2022-02-24', { meanKw: '3300' })],
  },
  {
    title: 'And the shut-down would close the exit duty',
    now: '2022-02-26',
    outcome: 'hit',
    severity: 'high',
    events: [...site, happened('exit-plan.set', '2021-10-21', {}), load('2022-02-18', '2022-02-24', { meanKw: '3300' })],
  },
  {
    title: 'Inspectors find machines running the day after',
    now: '2022-02-19',
    outcome: 'hit',
    severity: 'medium',
    events: [...site, inspected('2022-02-18', 'mining-running')],
  },
  { title: 'The meter agrees', now: '2022-02-26', outcome: 'clear', events: [...site, load('2022-02-18', '2022-02-24', { meanKw: '6' })] },
  {
    title: 'The load of the hours before the shut-down explains the mean',
    now: '2022-02-26',
    outcome: 'clear',
    events: [...site, load('2022-02-17', '2022-02-23', { meanKw: '590' })],
  },
  { title: 'Nobody claims it stands still', now: '2022-02-26', outcome: 'insufficient-data', events: [listed('2021-10-20')] },
];
