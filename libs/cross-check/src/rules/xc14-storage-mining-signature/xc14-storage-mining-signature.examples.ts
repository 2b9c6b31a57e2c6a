import { bought, confirmed, declared, egress, load } from '../../example-events';
import { happened, RuleExample } from '../../example';

const disks = bought('2021-10-01', 'hdd', { capacityTib: '125729' });
const peers = egress('2021-09-20', '2021-10-10', { persistentPeers: 212, periodMin: 30 });
const racks = load('2021-09-13', '2021-10-10', { meanKw: '194.4' }, ['sub-meter:S']);

export const storageMiningSignatureExamples: readonly RuleExample[] = [
  {
    title: 'Petabytes of disks, a few watts each, hundreds of peers, a half-hour beat',
    now: '2021-10-13',
    outcome: 'hit',
    severity: 'medium',
    events: [disks, peers, racks],
  },
  {
    title: 'And it is advertised',
    now: '2021-10-13',
    outcome: 'hit',
    severity: 'high',
    events: [disks, peers, racks, happened('promotion.flagged', '2021-10-09', { claims: ['ipfs'] })],
  },
  { title: 'No peers', now: '2021-10-13', outcome: 'clear', events: [disks, egress('2021-09-20', '2021-10-10'), racks] },
  {
    title: "Customers' declared storage explains the disks",
    now: '2021-10-13',
    outcome: 'clear',
    events: [disks, peers, racks, declared('2021-09-01', { customerStorageTib: '125000' })],
  },
  { title: 'Confirmed', now: '2021-11-02T11:00', outcome: 'clear', events: [disks, peers, racks, confirmed('2021-11-02T10:00')] },
  { title: 'Its power is not metered', now: '2021-10-13', outcome: 'insufficient-data', events: [disks, peers] },
];
