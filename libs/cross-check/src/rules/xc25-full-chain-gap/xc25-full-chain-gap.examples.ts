import { confirmed, listed, noneFound, shutDown } from '../../example-events';
import { happened, RuleExample } from '../../example';

const measures = ['market-access.cancelled', 'credit.revoked', 'payment-service.stopped', 'tax-benefit.cancelled', 'subsidy.cancelled'].map((type) =>
  happened(type, '2021-11-05'),
);

export const fullChainGapExamples: readonly RuleExample[] = [
  {
    title: 'Nothing but the listing after 30 days',
    now: '2021-11-19T10:00',
    outcome: 'hit',
    severity: 'high',
    events: [confirmed('2021-10-20T10:00'), listed('2021-10-20T17:00')],
  },
  {
    title: 'Power and surcharge are missing',
    now: '2021-11-19T10:00',
    outcome: 'hit',
    severity: 'medium',
    events: [confirmed('2021-10-20T10:00'), listed('2021-10-20T17:00'), ...measures],
  },
  {
    title: 'The grid answered that it does not supply the site',
    now: '2021-11-19T10:00',
    outcome: 'clear',
    events: [confirmed('2021-10-20T10:00'), listed('2021-10-20T17:00'), ...measures, noneFound('2021-11-01', 'grid-supply')],
  },
  {
    title: 'Confirmed and shut down before the policy began',
    now: '2021-12-01',
    outcome: 'clear',
    events: [confirmed('2021-06-17'), shutDown('2021-06-19')],
  },
  { title: 'Not confirmed', now: '2021-11-19T10:00', outcome: 'insufficient-data', events: [listed('2021-10-20T17:00')] },
];
