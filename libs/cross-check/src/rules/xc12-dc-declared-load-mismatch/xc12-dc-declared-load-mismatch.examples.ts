import { attributed, declared, load, pool, shutDown } from '../../example-events';
import { RuleExample } from '../../example';

const metered = (meanKw: string) => load('2021-09-06', '2021-10-03', { meanKw });

export const dcDeclaredLoadMismatchExamples: readonly RuleExample[] = [
  {
    title: 'Three times the power the racks explain',
    now: '2021-10-08',
    outcome: 'hit',
    severity: 'medium',
    events: [declared('2021-09-01'), metered('10000')],
  },
  {
    title: 'And mining traffic from its line',
    now: '2021-10-12',
    outcome: 'hit',
    severity: 'high',
    events: [declared('2021-09-01'), metered('10000'), pool('2021-10-09', '2021-10-10'), attributed('2021-10-12')],
  },
  {
    title: 'No racks declared, far too much power for the floor',
    now: '2021-10-08',
    outcome: 'hit',
    severity: 'medium',
    events: [declared('2021-09-01', { racks: 0, floorM2: '9000' }), metered('10000')],
  },
  { title: 'Six per cent below the declaration', now: '2021-10-08', outcome: 'clear', events: [declared('2021-09-01'), metered('3050')] },
  {
    title: 'The machines were removed',
    now: '2022-03-01',
    outcome: 'clear',
    events: [declared('2021-09-01'), metered('10000'), shutDown('2022-02-17')],
  },
  {
    title: "A tenant's sub-meter says nothing about the whole house",
    now: '2021-10-08',
    outcome: 'insufficient-data',
    events: [declared('2021-09-01'), load('2021-09-06', '2021-10-03', {}, ['sub-meter:S'])],
  },
  {
    title: 'Neither racks nor floor are declared',
    now: '2021-10-08',
    outcome: 'insufficient-data',
    events: [declared('2021-09-01', { racks: 0 }), metered('10000')],
  },
];
