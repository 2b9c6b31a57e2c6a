import { confirmed } from '../../example-events';
import { happened, RuleExample } from '../../example';

export const doubleCountMissingExamples: readonly RuleExample[] = [
  {
    title: 'A new site, no double count after 30 days',
    now: '2021-11-24T10:00',
    outcome: 'hit',
    severity: 'medium',
    events: [confirmed('2021-10-25T10:00', { projectClass: 'new' })],
  },
  {
    title: 'Counted',
    now: '2021-11-24T10:00',
    outcome: 'clear',
    events: [confirmed('2021-10-25T10:00', { projectClass: 'new' }), happened('energy-quota.adjusted', '2021-11-12', { kind: 'double-count' })],
  },
  {
    title: 'An existing project is counted once',
    now: '2021-11-24T10:00',
    outcome: 'clear',
    events: [confirmed('2021-10-25T10:00'), happened('energy-quota.adjusted', '2021-11-12', { kind: 'recalculation' })],
  },
  { title: 'Not confirmed', now: '2021-11-24T10:00', outcome: 'insufficient-data', events: [] },
  { title: 'The 30 days are not over', now: '2021-11-24T09:59', outcome: 'clear', events: [confirmed('2021-10-25T10:00', { projectClass: 'new' })] },
  { title: 'The notice is not yet in force', now: '2021-07-01', outcome: 'clear', events: [confirmed('2021-06-18', { projectClass: 'new' })] },
  {
    title: 'The quota was adjusted for another reason',
    now: '2021-11-24T10:00',
    outcome: 'hit',
    severity: 'medium',
    events: [confirmed('2021-10-25T10:00', { projectClass: 'new' }), happened('energy-quota.adjusted', '2021-11-12', { kind: 'recalculation' })],
  },
];
