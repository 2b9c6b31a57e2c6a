import { attributed, cleared, pool, shutDown } from '../../example-events';
import { RuleExample } from '../../example';

const stateUnit = attributed('2021-11-02', { subscriberKey: 'uscc:12430100MBYX0D710M' });

export const stateUnitPoolHitExamples: readonly RuleExample[] = [
  {
    title: "A public institution's line on two days",
    now: '2021-11-12',
    outcome: 'hit',
    severity: 'high',
    events: [stateUnit, pool('2021-11-10T08:00', '2021-11-10T20:00'), pool('2021-11-11T08:00', '2021-11-11T20:00')],
  },
  { title: 'One day only', now: '2021-11-12', outcome: 'clear', events: [stateUnit, pool('2021-11-10T08:00', '2021-11-10T20:00')] },
  {
    title: 'Cleared as the victim of malware; one late session proves nothing anew',
    now: '2021-11-20',
    outcome: 'clear',
    events: [
      stateUnit,
      pool('2021-11-10T08:00', '2021-11-11T20:00'),
      cleared('2021-11-15', { reason: 'malware-victim' }),
      pool('2021-11-16T08:00', '2021-11-16T09:00'),
    ],
  },
  { title: 'The address is not attributed', now: '2021-11-12', outcome: 'insufficient-data', events: [pool('2021-11-10T08:00', '2021-11-11T20:00')] },
  {
    title: 'The machines were removed after the last traffic',
    now: '2021-11-20',
    outcome: 'clear',
    events: [stateUnit, pool('2021-11-10T08:00', '2021-11-11T20:00'), shutDown('2021-11-12')],
  },
  {
    title: 'The machines were removed, and another address of it still mines',
    now: '2021-11-20',
    outcome: 'hit',
    severity: 'high',
    events: [
      stateUnit,
      attributed('2021-11-02', { ip: '192.0.2.19', subscriberKey: 'uscc:12430100MBYX0D710M' }),
      pool('2021-11-10T08:00', '2021-11-11T20:00'),
      shutDown('2021-11-12'),
      pool('2021-11-13T08:00', '2021-11-14T20:00', { srcIp: '192.0.2.19' }),
    ],
  },
  {
    title: 'The line is attributed to a private firm',
    now: '2021-11-12',
    outcome: 'clear',
    events: [attributed('2021-11-02'), pool('2021-11-10T08:00', '2021-11-11T20:00')],
  },
];
