import { confirmed, noneFound } from '../../example-events';
import { happened, RuleExample } from '../../example';

const cancelled = happened('tax-benefit.cancelled', '2021-11-05', { benefitCode: 'B', periodFrom: '2021' });

const claimed = (period: string, benefitCode = 'B') => happened('benefit-claim.recorded', '2022-05-20', { benefitCode, period, amountCny: '1' });
const paidBack = (day: string, kind = 'tax') => happened('support.recovered', day, { kind, amountCny: '1' });

export const taxBenefitStillClaimedExamples: readonly RuleExample[] = [
  {
    title: '30 days after the confirmation the tax office has not answered',
    now: '2021-11-19T10:00',
    outcome: 'hit',
    severity: 'medium',
    events: [confirmed('2021-10-20T10:00')],
  },
  {
    title: 'A return for a barred year still claims the benefit',
    now: '2022-06-01',
    outcome: 'hit',
    severity: 'medium',
    events: [
      confirmed('2021-10-20T10:00'),
      cancelled,
      happened('benefit-claim.recorded', '2022-05-20', { benefitCode: 'B', period: '2021', amountCny: '1' }),
    ],
  },
  { title: 'Cancelled', now: '2021-11-19T10:00', outcome: 'clear', events: [confirmed('2021-10-20T10:00'), cancelled] },
  { title: 'Nothing to cancel', now: '2021-11-19T10:00', outcome: 'clear', events: [confirmed('2021-10-20T10:00'), noneFound('2021-11-01', 'tax')] },
  { title: 'No confirmation to count from', now: '2021-11-19T10:00', outcome: 'insufficient-data', events: [] },
  {
    title: 'What was claimed was paid back',
    now: '2022-07-01',
    outcome: 'clear',
    events: [confirmed('2021-10-20T10:00'), cancelled, claimed('2021'), paidBack('2022-05-20')],
  },
  {
    title: 'What was paid back before the return answers for another',
    now: '2022-06-01',
    outcome: 'hit',
    severity: 'medium',
    events: [confirmed('2021-10-20T10:00'), cancelled, paidBack('2022-05-19'), claimed('2021')],
  },
  {
    title: 'A return for an earlier year',
    now: '2022-06-01',
    outcome: 'clear',
    events: [confirmed('2021-10-20T10:00'), cancelled, claimed('2020')],
  },
  {
    title: 'A return that claims another benefit',
    now: '2022-06-01',
    outcome: 'clear',
    events: [confirmed('2021-10-20T10:00'), cancelled, claimed('2021', 'C')],
  },
  {
    title: 'Tax was paid back',
    now: '2021-11-19T10:00',
    outcome: 'clear',
    events: [confirmed('2021-10-20T10:00'), paidBack('2021-11-10')],
  },
  {
    title: 'A subsidy was paid back, and no tax',
    now: '2021-11-19T10:00',
    outcome: 'hit',
    severity: 'medium',
    events: [confirmed('2021-10-20T10:00'), paidBack('2021-11-10', 'subsidy')],
  },
  { title: 'Within the 30 days', now: '2021-11-01', outcome: 'clear', events: [confirmed('2021-10-20T10:00')] },
  { title: 'The notice is not yet in force', now: '2021-07-01', outcome: 'clear', events: [confirmed('2021-06-18')] },
];
