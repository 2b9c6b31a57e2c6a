import { pool, shutDown } from '../../example-events';
import { RuleExample } from '../../example';

export const relapseExamples: readonly RuleExample[] = [
  {
    title: 'Mining traffic on three days, four months after the shut-down',
    now: '2021-10-18',
    outcome: 'hit',
    severity: 'critical',
    events: [pool('2021-10-14T02:00', '2021-10-16T23:00')],
    earlier: [shutDown('2021-06-19')],
  },
  {
    title: 'One day only',
    now: '2021-10-18',
    outcome: 'clear',
    events: [pool('2021-10-14T02:00', '2021-10-14T23:00')],
    earlier: [shutDown('2021-06-19')],
  },
  {
    title: 'Closed again',
    now: '2021-10-24',
    outcome: 'clear',
    events: [pool('2021-10-14T02:00', '2021-10-16T23:00'), shutDown('2021-10-23')],
    earlier: [shutDown('2021-06-19')],
  },
  { title: 'Never shut down before', now: '2021-10-18', outcome: 'insufficient-data', events: [pool('2021-10-14T02:00', '2021-10-16T23:00')] },
  {
    title: 'The last shut-down counts, whatever the order in which they were reported',
    now: '2021-10-18',
    outcome: 'hit',
    severity: 'critical',
    events: [pool('2021-10-14T02:00', '2021-10-16T23:00')],
    earlier: [shutDown('2021-06-25'), shutDown('2021-06-19')],
  },
  {
    title: 'Shut down in this episode and running again',
    now: '2021-12-18',
    outcome: 'hit',
    severity: 'critical',
    events: [shutDown('2021-10-19'), pool('2021-12-14T02:00', '2021-12-16T23:00')],
  },
];
