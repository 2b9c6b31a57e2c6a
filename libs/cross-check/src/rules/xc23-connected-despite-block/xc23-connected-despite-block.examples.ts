import { load } from '../../example-events';
import { happened, moment, RuleExample } from '../../example';

const blocked = happened('application.blocked', '2021-10-15', { kind: 'grid-connection', decidedAt: moment('2021-10-15') }, [], 'energy');

export const connectedDespiteBlockExamples: readonly RuleExample[] = [
  {
    title: 'A new account at the premises draws power',
    now: '2022-01-08',
    outcome: 'hit',
    severity: 'high',
    events: [blocked, load('2021-12-01', '2021-12-28', { accountOpenedOn: '2021-11-25' }, ['account-no:grid:N'])],
  },
  {
    title: 'The account was in use before',
    now: '2022-01-08',
    outcome: 'clear',
    events: [load('2021-09-06', '2021-10-03'), blocked, load('2021-10-16', '2021-11-12')],
  },
  {
    title: 'Too small',
    now: '2022-01-08',
    outcome: 'clear',
    events: [blocked, load('2021-12-01', '2021-12-28', { meanKw: '20', accountOpenedOn: '2021-11-25' }, ['account-no:grid:N'])],
  },
  {
    title: 'An old account whose use before is not known',
    now: '2022-01-08',
    outcome: 'insufficient-data',
    events: [blocked, load('2021-12-01', '2021-12-28', { accountOpenedOn: '2015-01-01' })],
  },
];
