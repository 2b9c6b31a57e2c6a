import { listed, load, noneFound, record } from '../../example-events';
import { happened, moment, RuleExample } from '../../example';

const drawing = [listed('2021-10-20'), load('2021-11-01', '2021-11-28')];

const idle = load('2021-11-01', '2021-11-28', { energyKwh: '0', meanKw: '0' });

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
  { title: 'The 45th day itself', now: '2021-12-04', outcome: 'hit', severity: 'medium', events: drawing },
  { title: 'The 90th day itself', now: '2022-01-18', outcome: 'hit', severity: 'high', events: drawing },
  {
    title: 'The meter stood still since, and the weekly record states use',
    now: '2021-12-05',
    outcome: 'hit',
    severity: 'medium',
    events: [listed('2021-10-20', { dailyKwh: '0' }), idle, record('2021-11-10')],
  },
  {
    title: 'The meter stood still since, and the listing states use',
    now: '2021-12-05',
    outcome: 'hit',
    severity: 'medium',
    events: [listed('2021-10-20'), idle],
  },
  {
    title: 'Nothing was drawn, and nothing else is stated',
    now: '2021-12-05',
    outcome: 'insufficient-data',
    events: [record('2021-10-10'), listed('2021-10-20', { dailyKwh: '0' }), idle, record('2021-11-10', { dailyKwh: undefined })],
  },
  {
    title: 'What was drawn before the notice is not charged',
    now: '2021-12-05',
    outcome: 'insufficient-data',
    events: [listed('2021-06-17'), load('2021-08-01', '2021-08-28')],
  },
  {
    title: 'What was drawn before the surcharge began is not charged',
    now: '2021-12-10',
    outcome: 'insufficient-data',
    events: [...drawing, happened('surcharge.imposed', '2021-12-01', { effectiveFrom: '2021-12-01' })],
  },
];
