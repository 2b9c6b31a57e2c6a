import { load } from '../../example-events';
import { RuleExample } from '../../example';

export const tariffClassMismatchExamples: readonly RuleExample[] = [
  {
    title: 'A home that draws 8 kW day and night in September',
    now: '2021-10-08',
    outcome: 'hit',
    severity: 'medium',
    events: [load('2021-09-01', '2021-09-28', { tariffClass: 'residential', meanKw: '8', loadFactor: 0.95 })],
  },
  {
    title: 'An ordinary home',
    now: '2021-10-08',
    outcome: 'clear',
    events: [load('2021-09-01', '2021-09-28', { tariffClass: 'residential', meanKw: '0.6', loadFactor: 0.4 })],
  },
  {
    title: 'Heating season',
    now: '2022-02-08',
    outcome: 'clear',
    events: [load('2022-01-01', '2022-01-28', { tariffClass: 'residential', meanKw: '8', loadFactor: 0.95 })],
  },
  {
    title: 'Only a week of data',
    now: '2021-10-08',
    outcome: 'insufficient-data',
    events: [load('2021-09-01', '2021-09-07', { tariffClass: 'residential', meanKw: '8' })],
  },
];
