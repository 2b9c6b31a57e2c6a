import { bought, egress } from '../../example-events';
import { happened, moment, RuleExample } from '../../example';

const advert = (claims: string[], facts = {}) =>
  happened('promotion.flagged', '2021-10-09', { claims, capturedAt: moment('2021-10-09'), urlHash: 'h', disposal: 'none', ...facts }, [], 'cac');
const peers = egress('2021-09-20', '2021-10-10', { persistentPeers: 212 });

export const promotionUnderGuiseExamples: readonly RuleExample[] = [
  {
    title: 'Two fine names and a storage network behind them',
    now: '2021-10-12',
    outcome: 'hit',
    severity: 'low',
    events: [advert(['ipfs', 'digital-economy']), peers],
  },
  { title: 'A return is guaranteed', now: '2021-10-12', outcome: 'hit', severity: 'high', events: [advert(['ipfs', 'guaranteed-return']), peers] },
  { title: 'One claim', now: '2021-10-12', outcome: 'clear', events: [advert(['ipfs']), peers] },
  {
    title: 'The page was blocked',
    now: '2021-11-13',
    outcome: 'clear',
    events: [advert(['ipfs', 'guaranteed-return']), peers, happened('network-access.blocked', '2021-11-12', {})],
  },
  {
    title: 'Its traffic is not known, and a purchase is no signal',
    now: '2021-10-12',
    outcome: 'insufficient-data',
    events: [advert(['ipfs', 'guaranteed-return']), bought('2021-10-01', 'hdd')],
  },
];
