import { listed, load, noneFound } from '../../example-events';
import { happened, moment, RuleExample } from '../../example';

const drawing = [listed('2021-10-20'), load('2021-11-01', '2021-11-28')];

export const creditRevokedSurchargeUnbilledExamples: readonly RuleExample[] = [
  { title: '45 days listed, energy drawn, no bill', now: '2021-12-05', outcome: 'hit', severity: 'medium', events: drawing },
  { title: '90 days without a bill', now: '2022-01-20', outcome: 'hit', severity: 'high', events: drawing },
  {
    title: 'The 45 days count from the later credit measure',
    now: '2021-12-05',
    outcome: 'clear',
    events: [...drawing, happened('credit.revoked', '2021-11-02', { effectiveAt: moment('2021-11-02') })],
  },
  { title: 'Billed', now: '2021-12-05', outcome: 'clear', events: [...drawing, happened('surcharge.billed', '2021-11-05', { billNo: '1' })] },
  {
    title: 'The grid answered that it does not supply the site',
    now: '2021-12-05',
    outcome: 'clear',
    events: [...drawing, noneFound('2021-11-05', 'grid-supply')],
  },
  { title: 'No grid account is known', now: '2021-12-05', outcome: 'insufficient-data', events: [listed('2021-10-20')] },
];
