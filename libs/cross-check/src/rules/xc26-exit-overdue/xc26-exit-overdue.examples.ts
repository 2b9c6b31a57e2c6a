import { listed, load, record, shutDown } from '../../example-events';
import { happened, moment, RuleExample } from '../../example';

const plan = (deadline = moment('2021-12-31')) => happened('exit-plan.set', '2021-10-21', { deadline, route: 'stop and dismantle' });

export const exitOverdueExamples: readonly RuleExample[] = [
  { title: 'The date has passed, the machines run', now: '2022-01-01', outcome: 'hit', severity: 'high', events: [plan(), record('2021-12-27')] },
  { title: 'A month later they still run', now: '2022-01-31', outcome: 'hit', severity: 'critical', events: [plan(), record('2022-01-24')] },
  { title: 'The date itself is still in time', now: '2021-12-31', outcome: 'clear', events: [plan(), record('2021-12-27')] },
  {
    title: 'A new date was set',
    now: '2022-01-01',
    outcome: 'clear',
    events: [plan(), record('2021-12-27'), happened('exit-plan.set', '2021-12-28', { deadline: moment('2022-03-31'), route: 'extension' })],
  },
  { title: 'Closed, machines removed', now: '2022-02-18', outcome: 'clear', events: [plan(), record('2021-12-27'), shutDown('2022-02-17')] },
  {
    title: 'A shut-down after the date without a machine removed does not close it',
    now: '2022-01-10',
    outcome: 'hit',
    severity: 'high',
    events: [plan(), record('2021-12-27'), shutDown('2022-01-05', { unitsRemoved: 0 })],
  },
  { title: 'Nobody has said whether it runs', now: '2022-01-01', outcome: 'insufficient-data', events: [plan()] },
  {
    title: 'The plan states no date',
    now: '2022-01-01',
    outcome: 'insufficient-data',
    events: [happened('exit-plan.set', '2021-10-21', { route: 'stop and dismantle' }), record('2021-12-27')],
  },
  {
    title: 'Shut down on the date, though no machine left the house',
    now: '2022-01-10',
    outcome: 'clear',
    events: [plan(), shutDown('2021-12-31', { unitsRemoved: 0 }), record('2022-01-07')],
  },
  {
    title: 'The last record before the date says that it stopped',
    now: '2022-01-01',
    outcome: 'clear',
    events: [plan(), record('2021-12-20'), record('2021-12-27', { status: 'stopped' })],
  },
  {
    title: 'It stopped and started again after the date',
    now: '2022-01-10',
    outcome: 'hit',
    severity: 'high',
    events: [plan(), record('2021-12-27', { status: 'stopped' }), record('2022-01-03')],
  },
  {
    title: 'A stop that is recorded after the date does not unsay what ran on it',
    now: '2022-01-10',
    outcome: 'hit',
    severity: 'high',
    events: [plan(), record('2021-12-27'), record('2022-01-03', { status: 'stopped' })],
  },
  {
    title: 'The meter still shows a fifth of the load after the date',
    now: '2022-02-10',
    outcome: 'hit',
    severity: 'critical',
    events: [listed('2021-10-20'), plan(), record('2021-12-27', { status: 'stopped' }), load('2022-01-03', '2022-01-30', { meanKw: '2000' })],
  },
  {
    title: 'The meter shows less than a tenth of the load after the date',
    now: '2022-02-10',
    outcome: 'clear',
    events: [listed('2021-10-20'), plan(), record('2021-12-27', { status: 'stopped' }), load('2022-01-03', '2022-01-30', { meanKw: '900' })],
  },
  {
    title: 'The meter ran longer than the record that says it stopped',
    now: '2022-01-10',
    outcome: 'hit',
    severity: 'high',
    events: [listed('2021-10-20'), plan(), record('2021-11-20', { status: 'stopped' }), load('2021-11-29', '2021-12-26')],
  },
  {
    title: 'The meter stood still before the date, after a record that it runs',
    now: '2022-01-10',
    outcome: 'clear',
    events: [listed('2021-10-20'), plan(), record('2021-11-20'), load('2021-11-29', '2021-12-26', { meanKw: '10' })],
  },
  {
    title: 'A record that it runs, later than the meter that stood still',
    now: '2022-01-10',
    outcome: 'hit',
    severity: 'high',
    events: [listed('2021-10-20'), plan(), load('2021-11-20', '2021-12-17', { meanKw: '10' }), record('2021-12-27')],
  },
];
