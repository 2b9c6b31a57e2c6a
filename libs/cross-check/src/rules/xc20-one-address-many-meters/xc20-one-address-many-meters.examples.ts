import { cut, load } from '../../example-events';
import { RuleExample } from '../../example';

const account = (no: string, accountOpenedOn: string | undefined, contractKva = '250') =>
  load('2021-09-06', '2021-10-03', { meanKw: '200', contractKva, accountOpenedOn }, [`account-no:grid:${no}`, 'address:Example Road 1']);

export const oneAddressManyMetersExamples: readonly RuleExample[] = [
  {
    title: 'Three small accounts opened together make a large user',
    now: '2021-10-08',
    outcome: 'hit',
    severity: 'medium',
    events: [account('A', '2021-06-01'), account('B', '2021-07-01'), account('C', '2021-08-01')],
  },
  {
    title: 'Opened over years',
    now: '2021-10-08',
    outcome: 'clear',
    events: [account('A', '2018-06-01'), account('B', '2020-07-01'), account('C', '2021-08-01')],
  },
  {
    title: 'One of them was cut',
    now: '2021-10-08',
    outcome: 'clear',
    events: [account('A', '2021-06-01'), account('B', '2021-07-01'), account('C', '2021-08-01'), cut('2021-10-05')],
  },
  {
    title: 'Opening dates are not known',
    now: '2021-10-08',
    outcome: 'insufficient-data',
    events: [account('A', undefined), account('B', undefined), account('C', undefined)],
  },
  {
    title: 'Two of the three were opened together',
    now: '2021-10-08',
    outcome: 'clear',
    events: [account('A', '2018-06-01'), account('B', '2021-07-01', '310'), account('C', '2021-08-01', '310')],
  },
  {
    title: 'Together they are no large user',
    now: '2021-10-08',
    outcome: 'clear',
    events: [account('A', '2021-06-01', '50'), account('B', '2021-07-01', '50'), account('C', '2021-08-01', '50')],
  },
  {
    title: 'Opened within half a year to the day',
    now: '2021-10-08',
    outcome: 'hit',
    severity: 'medium',
    events: [account('A', '2021-02-01'), account('B', '2021-07-01'), account('C', '2021-07-31')],
  },
  {
    title: 'Of accounts in one hall, whose contracts are not known',
    now: '2021-10-08',
    outcome: 'insufficient-data',
    events: ['A', 'B', 'C'].map((no) =>
      load('2021-09-06', '2021-10-03', { meanKw: '200', accountOpenedOn: '2021-06-01' }, [`account-no:grid:${no}`, 'facility:example']),
    ),
  },
];
