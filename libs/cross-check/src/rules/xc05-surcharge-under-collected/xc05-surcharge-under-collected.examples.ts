import { happened, RuleExample } from '../../example';

const bill = happened('surcharge.billed', '2022-01-05', { billNo: '12', amountCny: '4151520.00', dueOn: '2022-01-25' });
const paid = (amountCny: string) => happened('surcharge.collected', '2022-01-25T10:00', { billNo: '12', amountCny, receivedOn: '2022-01-25' });

export const surchargeUnderCollectedExamples: readonly RuleExample[] = [
  {
    title: 'More than a million is missing 30 days after the due date',
    now: '2022-02-24',
    outcome: 'hit',
    severity: 'high',
    events: [bill, paid('3000000.00')],
  },
  { title: 'A smaller part is missing', now: '2022-02-24', outcome: 'hit', severity: 'medium', events: [bill, paid('4100000.00')] },
  { title: 'The 30 days are not over', now: '2022-02-23T23:59', outcome: 'clear', events: [bill, paid('3000000.00')] },
  { title: '99.5 % is enough', now: '2022-02-24', outcome: 'clear', events: [bill, paid('4130762.40')] },
  {
    title: 'The bill names no due date',
    now: '2022-02-24',
    outcome: 'insufficient-data',
    events: [happened('surcharge.billed', '2022-01-05', { billNo: '12', amountCny: '1.00' })],
  },
  { title: 'A smaller part is missing for 90 days', now: '2022-04-25', outcome: 'hit', severity: 'high', events: [bill, paid('4100000.00')] },
  {
    title: 'The bill names no amount',
    now: '2022-02-24',
    outcome: 'insufficient-data',
    events: [happened('surcharge.billed', '2022-01-05', { billNo: '12', dueOn: '2022-01-25' }), paid('1.00')],
  },
];
