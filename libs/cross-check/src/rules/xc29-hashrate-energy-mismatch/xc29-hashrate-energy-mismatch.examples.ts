import { listed, record } from '../../example-events';
import { RuleExample } from '../../example';

export const hashrateEnergyMismatchExamples: readonly RuleExample[] = [
  {
    title: 'Far more energy than the stated machines can use',
    now: '2021-10-21',
    outcome: 'hit',
    severity: 'medium',
    events: [listed('2021-10-20', { hashrate: '20000' })],
  },
  {
    title: '37 W/TH, cooling included',
    now: '2021-10-21',
    outcome: 'clear',
    events: [listed('2021-10-20', { dailyKwh: '446400', hashrate: '505400' })],
  },
  {
    title: 'The next record is in the band',
    now: '2021-10-28',
    outcome: 'clear',
    events: [listed('2021-10-20', { hashrate: '20000' }), record('2021-10-27', { hashrate: '270000' })],
  },
  { title: 'No hashrate stated', now: '2021-10-21', outcome: 'insufficient-data', events: [listed('2021-10-20')] },
];
