import { attributed, cut, pool } from '../../example-events';
import { happened, moment, RuleExample } from '../../example';

const before = [attributed('2021-10-12'), cut('2022-02-08T10:00')];

export const powerCutPoolPersistsExamples: readonly RuleExample[] = [
  {
    title: 'Traffic 22 hours after the cut, from a line the operator holds',
    now: '2022-02-09T09:10',
    outcome: 'hit',
    severity: 'high',
    events: [...before, pool('2022-02-08T14:00', '2022-02-09T08:00')],
  },
  {
    title: 'It lasts three days',
    now: '2022-02-12T09:10',
    outcome: 'hit',
    severity: 'critical',
    events: [...before, pool('2022-02-08T14:00', '2022-02-11T10:00')],
  },
  {
    title: 'The last session ended an hour after the cut',
    now: '2022-02-09T09:10',
    outcome: 'clear',
    events: [...before, pool('2022-02-08T08:00', '2022-02-08T11:00')],
  },
  {
    title: 'Supply was restored',
    now: '2022-02-09T09:10',
    outcome: 'clear',
    events: [
      ...before,
      pool('2022-02-08T14:00', '2022-02-09T08:00'),
      happened('power-supply.restored', '2022-02-08T12:00', { effectiveAt: moment('2022-02-08T12:00'), restoresEventId: before[1]!.id }),
    ],
  },
  {
    title: 'A further cut answers for the one before',
    now: '2022-02-16T09:20',
    outcome: 'clear',
    events: [...before, pool('2022-02-08T14:00', '2022-02-09T08:00'), cut('2022-02-16T09:00', { accountNo: 'B' })],
  },
  {
    title: 'Nobody knows whose address it is',
    now: '2022-02-09T09:10',
    outcome: 'insufficient-data',
    events: [cut('2022-02-08T10:00'), pool('2022-02-08T14:00', '2022-02-09T08:00')],
  },
  {
    title: 'The address is shared by many',
    now: '2022-02-09T09:10',
    outcome: 'insufficient-data',
    events: [attributed('2021-10-12', { nat: 'cgnat' }), cut('2022-02-08T10:00'), pool('2022-02-08T14:00', '2022-02-09T08:00')],
  },
  {
    title: 'Of several addresses the last traffic counts',
    now: '2022-02-12T09:10',
    outcome: 'hit',
    severity: 'critical',
    events: [
      ...before,
      attributed('2021-10-12', { ip: '192.0.2.19' }),
      pool('2022-02-08T14:00', '2022-02-11T10:00'),
      pool('2022-02-08T14:00', '2022-02-09T08:00', { srcIp: '192.0.2.19' }),
    ],
  },
];
