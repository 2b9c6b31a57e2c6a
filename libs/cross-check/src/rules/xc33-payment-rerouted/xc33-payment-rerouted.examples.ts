import { happened, moment, RuleExample } from '../../example';

const stop = happened('payment-service.stopped', '2021-11-09', { accountToken: 'a', effectiveAt: moment('2021-11-09') });
const flow = (token: string, windowFrom: string, windowTo: string, inflowCny: string) =>
  happened('fund-flow.flagged', windowTo, { windowFrom, windowTo, inflowCny }, [`bank-token:${token}`], 'pbc');
const before = flow('a', '2021-08-11', '2021-11-08', '9000000.00');

export const paymentReroutedExamples: readonly RuleExample[] = [
  {
    title: 'Another account of the case takes the money',
    now: '2021-12-15',
    outcome: 'hit',
    severity: 'medium',
    events: [before, stop, flow('b', '2021-11-10', '2021-12-09', '2000000.00')],
  },
  { title: 'Only small change', now: '2021-12-15', outcome: 'clear', events: [before, stop, flow('b', '2021-11-10', '2021-12-09', '20000.00')] },
  {
    title: 'The second account was stopped too',
    now: '2021-12-20',
    outcome: 'clear',
    events: [
      before,
      stop,
      flow('b', '2021-11-10', '2021-12-09', '2000000.00'),
      happened('payment-service.stopped', '2021-12-18', { accountToken: 'b', effectiveAt: moment('2021-12-18') }),
      flow('b', '2021-09-20', '2021-12-17', '6000000.00'),
    ],
  },
  {
    title: 'Half of it in November, half of it in December',
    now: '2022-01-05',
    outcome: 'hit',
    severity: 'medium',
    events: [before, stop, flow('b', '2021-11-10', '2021-11-30', '800000.00'), flow('b', '2021-12-01', '2021-12-31', '800000.00')],
  },
  {
    title: 'The same days told twice count once',
    now: '2022-01-05',
    outcome: 'clear',
    events: [before, stop, flow('b', '2021-11-10', '2021-11-30', '800000.00'), flow('b', '2021-11-10', '2021-12-09', '900000.00')],
  },
  {
    title: 'Two accounts that take a little each',
    now: '2022-01-05',
    outcome: 'clear',
    events: [before, stop, flow('b', '2021-11-10', '2021-11-30', '800000.00'), flow('c', '2021-12-01', '2021-12-31', '800000.00')],
  },
  {
    title: 'The months before the stop were uneven: their mean counts',
    now: '2021-12-15',
    outcome: 'clear',
    events: [
      flow('a', '2021-08-11', '2021-09-09', '100000.00'),
      flow('a', '2021-09-10', '2021-10-09', '100000.00'),
      flow('a', '2021-10-10', '2021-11-08', '8800000.00'),
      stop,
      flow('b', '2021-11-10', '2021-12-09', '1400000.00'),
    ],
  },
  { title: 'The flow before the stop is not known', now: '2021-12-15', outcome: 'insufficient-data', events: [stop] },
  {
    title: 'The money went elsewhere only after two months',
    now: '2022-03-01',
    outcome: 'clear',
    events: [before, stop, flow('b', '2022-01-08', '2022-02-06', '2000000.00')],
  },
  {
    title: 'The other account took it before the stop',
    now: '2021-12-15',
    outcome: 'clear',
    events: [before, stop, flow('b', '2021-10-01', '2021-11-08', '9000000.00')],
  },
  {
    title: 'Money that went to nobody in particular',
    now: '2021-12-15',
    outcome: 'clear',
    events: [
      before,
      stop,
      happened('fund-flow.flagged', '2021-12-09', { windowFrom: '2021-11-10', windowTo: '2021-12-09', inflowCny: '2000000.00' }, [], 'pbc'),
    ],
  },
  {
    title: 'Only the flow of half a year ago is known',
    now: '2021-12-15',
    outcome: 'insufficient-data',
    events: [flow('a', '2021-05-01', '2021-08-10', '9000000.00'), stop],
  },
  {
    title: 'Only the flow after the stop is known',
    now: '2021-12-15',
    outcome: 'insufficient-data',
    events: [stop, flow('a', '2021-11-09', '2021-12-08', '9000000.00')],
  },
  {
    title: 'A flow whose amount is not stated says nothing',
    now: '2021-12-15',
    outcome: 'insufficient-data',
    events: [happened('fund-flow.flagged', '2021-11-08', { windowFrom: '2021-08-11', windowTo: '2021-11-08' }, ['bank-token:a'], 'pbc'), stop],
  },
];
