import { cleared, confirmed, cut, inspected, load } from '../../example-events';
import { RuleExample } from '../../example';

const flat = load('2021-09-06', '2021-10-03');

export const flatLoadExamples: readonly RuleExample[] = [
  { title: 'A level line for 28 days', now: '2021-10-08', outcome: 'hit', severity: 'medium', events: [flat] },
  {
    title: 'The same line was cleared before',
    now: '2021-10-08',
    outcome: 'hit',
    severity: 'low',
    events: [load('2021-05-10', '2021-06-06'), cleared('2021-06-18'), flat],
  },
  { title: 'Nights are quiet', now: '2021-10-08', outcome: 'clear', events: [load('2021-09-06', '2021-10-03', { nightDayRatio: '0.60' })] },
  {
    title: 'The site is confirmed: suspicion has become knowledge',
    now: '2021-10-20T11:00',
    outcome: 'clear',
    events: [flat, confirmed('2021-10-20T10:00')],
  },
  { title: 'A later inspection found nothing', now: '2021-10-14', outcome: 'clear', events: [flat, inspected('2021-10-12', 'no-mining')] },
  {
    title: 'An inspection while the power was cut shows nothing about the load',
    now: '2021-10-14',
    outcome: 'hit',
    severity: 'medium',
    events: [flat, cut('2021-10-10'), inspected('2021-10-12', 'no-mining')],
  },
  { title: 'Only a week of data', now: '2021-10-08', outcome: 'insufficient-data', events: [load('2021-09-27', '2021-10-03')] },
  { title: 'Too many gaps', now: '2021-10-08', outcome: 'insufficient-data', events: [load('2021-09-06', '2021-10-03', { completeness: 0.8 })] },
];
