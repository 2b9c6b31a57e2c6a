import { confirmed, listed } from '../../example-events';
import { happened, RuleExample } from '../../example';

const due = [
  listed('2021-10-20'),
  confirmed('2021-10-19'),
  happened('surcharge.imposed', '2021-10-22', { accountNos: ['A'], rate: '0.30', scope: 'whole-account', effectiveFrom: '2021-10-20' }),
];
const bill = (from: string, to: string, kwh: string, rate: string, amountCny: string) =>
  happened('surcharge.billed', to, {
    billNo: from,
    accountNos: ['A'],
    from,
    to,
    energyKwh: kwh,
    segments: [{ from, to, kwh, rate, amount: amountCny }],
    amountCny,
    dueOn: '2022-03-01',
  });
const october = bill('2021-10-20', '2021-10-31', '5356800', '0.30', '1607040.00');

export const surchargeMiscalculatedExamples: readonly RuleExample[] = [
  {
    title: 'The regional rate of the last six days was left out',
    now: '2022-02-05',
    outcome: 'hit',
    severity: 'high',
    events: [...due, october, bill('2022-01-01', '2022-01-31', '13838400', '0.30', '4151520.00')],
  },
  {
    title: 'The first bill starts two days late',
    now: '2021-11-05',
    outcome: 'hit',
    severity: 'medium',
    events: [...due, bill('2021-10-22', '2021-10-31', '4464000', '0.30', '1339200.00')],
  },
  { title: 'Right to the cent', now: '2021-11-05', outcome: 'clear', events: [...due, october] },
  {
    title: 'The bill shows no segments',
    now: '2021-11-05',
    outcome: 'insufficient-data',
    events: [...due, happened('surcharge.billed', '2021-11-05', { billNo: 'x', accountNos: ['A'], amountCny: '1.00' })],
  },
];
