import { attributed, cut, pool } from '../../example-events';
import { RuleExample } from '../../example';

const holder = (n: number, facts = {}) => attributed(`2021-10-0${n}`, { subscriberKey: `uscc:${n}`, ...facts });
const traffic = pool('2021-10-10', '2021-10-11');

export const sameIpManyEnterprisesExamples: readonly RuleExample[] = [
  {
    title: 'One address, three enterprises',
    now: '2021-10-12',
    outcome: 'hit',
    severity: 'medium',
    events: [holder(1), holder(2), holder(3), traffic],
  },
  { title: 'Two enterprises', now: '2021-10-12', outcome: 'clear', events: [holder(1), holder(2), traffic] },
  {
    title: 'The carrier shares the address among customers',
    now: '2021-10-12',
    outcome: 'clear',
    events: [holder(1, { nat: 'cgnat' }), holder(2, { nat: 'cgnat' }), holder(3, { nat: 'cgnat' }), traffic],
  },
  { title: 'Cut since', now: '2021-10-20', outcome: 'clear', events: [holder(1), holder(2), holder(3), traffic, cut('2021-10-20')] },
  {
    title: 'Traffic goes on after the cut',
    now: '2021-10-24',
    outcome: 'hit',
    severity: 'medium',
    events: [holder(1), holder(2), holder(3), traffic, cut('2021-10-20'), pool('2021-10-22', '2021-10-23')],
  },
  { title: 'No traffic to look at', now: '2021-10-12', outcome: 'insufficient-data', events: [holder(1), holder(2), holder(3)] },
];
