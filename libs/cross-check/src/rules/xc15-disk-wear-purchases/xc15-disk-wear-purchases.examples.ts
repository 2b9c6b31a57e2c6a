import { bought, declared, load } from '../../example-events';
import { RuleExample } from '../../example';

const disks = bought('2021-10-01', 'hdd', { capacityTib: '125729' });

export const diskWearPurchasesExamples: readonly RuleExample[] = [
  {
    title: 'Hundreds of tebibytes for each kilowatt',
    now: '2021-10-13',
    outcome: 'hit',
    severity: 'low',
    events: [disks, load('2021-09-13', '2021-10-10', { meanKw: '194.4' }, ['sub-meter:S'])],
  },
  {
    title: 'Three times its own flash memory bought in a year',
    now: '2021-10-13',
    outcome: 'hit',
    severity: 'low',
    events: [bought('2021-10-01', 'ssd', { quantity: 900 }), declared('2021-09-01', { installedSsd: 300 }), load('2021-09-13', '2021-10-10')],
  },
  { title: 'Power in proportion', now: '2021-10-13', outcome: 'clear', events: [disks, load('2021-09-13', '2021-10-10')] },
  { title: 'The load is not known', now: '2021-10-13', outcome: 'insufficient-data', events: [disks] },
];
