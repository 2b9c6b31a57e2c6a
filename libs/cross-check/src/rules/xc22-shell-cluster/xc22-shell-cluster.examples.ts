import { confirmed, cut, load } from '../../example-events';
import { happened, RuleExample } from '../../example';

const shell = (n: number, changedOn = `2021-0${n}-01`, tokens = ['person-token:p', 'phone-token:t']) => [
  happened('enterprise-record.changed', '2021-09-01', { field: 'status', new: 'registered', changedOn, name: n }, [`uscc:${n}`, ...tokens], 'samr'),
  load('2021-09-06', '2021-10-03', { meanKw: '300' }, [`uscc:${n}`, `account-no:grid:${n}`]),
];

export const shellClusterExamples: readonly RuleExample[] = [
  {
    title: 'Three firms of one spring, one person, one telephone',
    now: '2021-10-08',
    outcome: 'hit',
    severity: 'medium',
    events: [...shell(3), ...shell(4), ...shell(5)],
  },
  {
    title: 'One of them is confirmed',
    now: '2021-10-21',
    outcome: 'hit',
    severity: 'high',
    events: [...shell(3), ...shell(4), ...shell(5), confirmed('2021-10-20')],
  },
  {
    title: 'Only the person is shared',
    now: '2021-10-08',
    outcome: 'clear',
    events: [
      ...shell(3, '2021-03-01', ['person-token:p']),
      ...shell(4, '2021-04-01', ['person-token:p']),
      ...shell(5, '2021-05-01', ['person-token:p']),
    ],
  },
  {
    title: 'Registered years apart',
    now: '2021-10-08',
    outcome: 'clear',
    events: [...shell(3, '2015-03-01'), ...shell(4, '2018-04-01'), ...shell(5)],
  },
  {
    title: 'Two of three have lost their supply',
    now: '2021-10-20',
    outcome: 'clear',
    events: [...shell(3), ...shell(4), ...shell(5), cut('2021-10-19', { accountNo: '3' }), cut('2021-10-20', { accountNo: '4' })],
  },
  { title: 'One enterprise makes no cluster', now: '2021-10-08', outcome: 'insufficient-data', events: shell(3) },
  {
    title: 'It is not known when they were registered',
    now: '2021-10-08',
    outcome: 'insufficient-data',
    events: [...shell(3, ''), ...shell(4, ''), ...shell(5)],
  },
  {
    title: 'No meter of theirs is known',
    now: '2021-10-08',
    outcome: 'insufficient-data',
    events: [...shell(3).slice(0, 1), ...shell(4).slice(0, 1), ...shell(5).slice(0, 1)],
  },
  {
    title: 'Registered within half a year to the day',
    now: '2021-10-08',
    outcome: 'hit',
    severity: 'medium',
    events: [...shell(3, '2021-02-01'), ...shell(4), ...shell(5, '2021-07-31')],
  },
];
