import { declared, egress, load } from '../../example-events';
import { happened, RuleExample } from '../../example';

const house = [declared('2021-09-01'), load('2021-09-06', '2021-10-03'), egress('2021-09-06', '2021-10-03')];
const revenue = (revenueCny: string) =>
  happened('hosting-revenue.summarised', '2021-10-05', { from: '2021-04-01', to: '2021-09-30', revenueCny }, [], 'tax');

export const dcWithoutBusinessExamples: readonly RuleExample[] = [
  {
    title: 'Hardly a byte leaves, and customers pay less than the electricity',
    now: '2021-10-08',
    outcome: 'hit',
    severity: 'medium',
    events: [...house, revenue('100000.00')],
  },
  { title: 'Customers pay for it', now: '2021-10-08', outcome: 'clear', events: [...house, revenue('90000000.00')] },
  {
    title: 'Plenty of traffic',
    now: '2021-10-08',
    outcome: 'clear',
    events: [declared('2021-09-01'), load('2021-09-06', '2021-10-03'), egress('2021-09-06', '2021-10-03', { p95Mbps: '900' })],
  },
  { title: 'Hosting revenue is not known', now: '2021-10-08', outcome: 'insufficient-data', events: house },
];
