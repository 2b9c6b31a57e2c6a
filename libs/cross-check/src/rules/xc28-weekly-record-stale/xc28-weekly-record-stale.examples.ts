import { listed, record, shutDown } from '../../example-events';
import { RuleExample } from '../../example';

export const weeklyRecordStaleExamples: readonly RuleExample[] = [
  {
    title: 'Nine days since the last record',
    now: '2021-11-12T17:00',
    outcome: 'hit',
    severity: 'medium',
    events: [listed('2021-10-20'), record('2021-11-03T17:00')],
  },
  { title: 'Three weeks', now: '2021-11-24T17:00', outcome: 'hit', severity: 'high', events: [listed('2021-10-20'), record('2021-11-03T17:00')] },
  { title: 'Two days of grace', now: '2021-11-12T16:59', outcome: 'clear', events: [listed('2021-10-20'), record('2021-11-03T17:00')] },
  {
    title: 'Shut down meanwhile',
    now: '2021-11-24T17:00',
    outcome: 'clear',
    events: [listed('2021-10-20'), record('2021-11-03T17:00'), shutDown('2021-11-05')],
  },
  { title: 'Not listed', now: '2021-11-24T17:00', outcome: 'insufficient-data', events: [] },
];
