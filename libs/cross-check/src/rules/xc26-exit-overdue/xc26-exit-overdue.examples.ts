import { record, shutDown } from '../../example-events';
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
];
