import { bought, inspected, load, pool } from '../../example-events';
import { happened, RuleExample } from '../../example';

const compromise = (sessionsShare: number) =>
  happened('host-compromise.confirmed', '2021-11-14', { ip: '192.0.2.18', sessionsShare, reportNo: '1' }, [], 'cac');

export const victimNotOperatorExamples: readonly RuleExample[] = [
  {
    title: 'Malware explains nearly all sessions, nothing else points at the owner',
    now: '2021-11-14',
    outcome: 'hit',
    severity: 'info',
    events: [pool('2021-11-10', '2021-11-11'), compromise(0.97)],
  },
  { title: 'It explains half of them', now: '2021-11-14', outcome: 'clear', events: [pool('2021-11-10', '2021-11-11'), compromise(0.5)] },
  {
    title: 'The owner bought mining machines',
    now: '2021-11-14',
    outcome: 'clear',
    events: [pool('2021-11-10', '2021-11-11'), compromise(0.97), bought('2021-10-01', 'asic-miner')],
  },
  { title: 'The sessions are not on file', now: '2021-11-14', outcome: 'insufficient-data', events: [compromise(0.97)] },
  {
    title: 'Machines were seen running',
    now: '2021-11-14',
    outcome: 'clear',
    events: [pool('2021-11-10', '2021-11-11'), compromise(0.97), inspected('2021-11-12', 'mining-running')],
  },
  {
    title: 'An inspection found nothing',
    now: '2021-11-14',
    outcome: 'hit',
    severity: 'info',
    events: [pool('2021-11-10', '2021-11-11'), compromise(0.97), inspected('2021-11-12', 'nothing-found')],
  },
  {
    title: 'The load was abnormal',
    now: '2021-11-14',
    outcome: 'clear',
    events: [pool('2021-11-10', '2021-11-11'), compromise(0.97), happened('abnormal-load.detected', '2021-11-12', {}, [], 'energy')],
  },
  {
    title: 'The load was as flat as that of a mine',
    now: '2021-11-14',
    outcome: 'clear',
    events: [pool('2021-11-10', '2021-11-11'), compromise(0.97), load('2021-10-11', '2021-11-07')],
  },
  {
    title: 'The report does not say how much it explains',
    now: '2021-11-14',
    outcome: 'insufficient-data',
    events: [pool('2021-11-10', '2021-11-11'), happened('host-compromise.confirmed', '2021-11-14', { ip: '192.0.2.18', reportNo: '1' }, [], 'cac')],
  },
];
