import { listed, load } from '../../example-events';
import { RuleExample } from '../../example';

export const existingLoadGrowingExamples: readonly RuleExample[] = [
  {
    title: 'A fifth above the listed baseline',
    now: '2021-12-01',
    outcome: 'hit',
    severity: 'high',
    events: [listed('2021-10-20'), load('2021-11-01', '2021-11-28', { meanKw: '12000' })],
  },
  {
    title: 'Within ten per cent',
    now: '2021-12-01',
    outcome: 'clear',
    events: [listed('2021-10-20'), load('2021-11-01', '2021-11-28', { meanKw: '10900' })],
  },
  { title: 'No reading since the listing', now: '2021-12-01', outcome: 'insufficient-data', events: [listed('2021-10-20')] },
  {
    title: 'A new project has no baseline to grow from',
    now: '2021-12-01',
    outcome: 'insufficient-data',
    events: [listed('2021-10-20', { listClass: 'new' }), load('2021-11-01', '2021-11-28', { meanKw: '12000' })],
  },
  {
    title: 'The list states no baseline',
    now: '2021-12-01',
    outcome: 'insufficient-data',
    events: [listed('2021-10-20', { baselineKw: undefined }), load('2021-11-01', '2021-11-28', { meanKw: '12000' })],
  },
];
