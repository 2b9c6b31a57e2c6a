import { confirmed, noneFound } from '../../example-events';
import { happened, RuleExample } from '../../example';

const cancelled = happened('tax-benefit.cancelled', '2021-11-05', { benefitCode: 'B', periodFrom: '2021' });

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
];
