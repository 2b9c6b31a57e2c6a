import { cut, load } from '../../example-events';
import { happened, moment, RuleExample } from '../../example';

const summer = load(
  '2021-09-06',
  '2021-10-03',
  {
    meanKw: '18600',
    accounts: [
      { accountNo: 'A', meanKw: '12000' },
      { accountNo: 'B', meanKw: '6600' },
    ],
  },
  ['account-no:grid:A', 'account-no:grid:B'],
);
const sibling = (meanKw: string) => load('2022-02-09', '2022-02-14', { meanKw }, ['account-no:grid:B']);

const first = cut('2022-02-08T10:00');

export const loadShiftedAfterCutExamples: readonly RuleExample[] = [
  {
    title: 'The sibling meter takes over two thirds of what was cut',
    now: '2022-02-15',
    outcome: 'hit',
    severity: 'high',
    events: [summer, cut('2022-02-08T10:00'), sibling('14500')],
  },
  { title: 'The sibling meter hardly rises', now: '2022-02-15', outcome: 'clear', events: [summer, cut('2022-02-08T10:00'), sibling('7000')] },
  {
    title: 'The sibling was cut too, and nothing is known since',
    now: '2022-02-16T10:00',
    outcome: 'insufficient-data',
    events: [summer, cut('2022-02-08T10:00'), sibling('14500'), cut('2022-02-16T09:00', { accountNo: 'B' })],
  },
  {
    title: 'Nothing is known of the load before the cut',
    now: '2022-02-15',
    outcome: 'insufficient-data',
    events: [cut('2022-02-08T10:00'), sibling('14500')],
  },
  {
    title: 'The cut names its account by its key only',
    now: '2022-02-15',
    outcome: 'hit',
    severity: 'high',
    events: [summer, cut('2022-02-08T10:00', { accountNo: undefined }), sibling('14500')],
  },
  {
    title: 'Supply was restored',
    now: '2022-02-15',
    outcome: 'clear',
    events: [
      summer,
      first,
      sibling('14500'),
      happened('power-supply.restored', '2022-02-14', { effectiveAt: moment('2022-02-14'), restoresEventId: first.id }),
    ],
  },
];
