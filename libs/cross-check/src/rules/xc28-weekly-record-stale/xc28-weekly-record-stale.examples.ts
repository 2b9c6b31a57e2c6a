import { listed, record, shutDown } from '../../example-events';
import { happened, moment, RuleExample } from '../../example';

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
  {
    title: 'Delisted meanwhile',
    now: '2021-11-24T17:00',
    outcome: 'clear',
    events: [listed('2021-10-20'), happened('project.delisted', '2021-11-05', { effectiveAt: moment('2021-11-04') })],
  },
  {
    title: 'Delisted before, and listed again',
    now: '2021-11-05',
    outcome: 'hit',
    severity: 'medium',
    events: [happened('project.delisted', '2021-10-21', { effectiveAt: moment('2021-10-10') }), listed('2021-10-20')],
  },
  {
    title: 'Shut down and restarted',
    now: '2021-11-24T17:00',
    outcome: 'hit',
    severity: 'high',
    events: [listed('2021-10-20'), record('2021-11-03T17:00'), shutDown('2021-11-05'), happened('site.restarted', '2021-11-10')],
  },
  {
    title: 'A record from before the listing',
    now: '2021-10-29',
    outcome: 'hit',
    severity: 'medium',
    events: [record('2021-10-15'), listed('2021-10-20')],
  },
];
