import { bought, egress, pool } from '../../example-events';
import { happened, moment, RuleExample } from '../../example';

const advert = (claims: string[], facts = {}) =>
  happened('promotion.flagged', '2021-10-09', { claims, capturedAt: moment('2021-10-09'), urlHash: 'h', disposal: 'none', ...facts }, [], 'cac');
const peers = egress('2021-09-20', '2021-10-10', { persistentPeers: 212 });

const far = egress('2021-03-20', '2021-04-10', { persistentPeers: 212 });

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
  { title: 'Traffic of half a year ago', now: '2021-10-12', outcome: 'clear', events: [advert(['ipfs', 'guaranteed-return']), far] },
  {
    title: 'Traffic that ended 90 days before',
    now: '2021-10-12',
    outcome: 'hit',
    severity: 'high',
    events: [advert(['ipfs', 'guaranteed-return']), egress('2021-06-20', '2021-07-11', { persistentPeers: 20 })],
  },
  {
    title: 'Traffic that began half a year later',
    now: '2022-05-12',
    outcome: 'clear',
    events: [advert(['ipfs', 'guaranteed-return']), egress('2022-04-20', '2022-05-10', { persistentPeers: 212 })],
  },
  {
    title: 'Few peers',
    now: '2021-10-12',
    outcome: 'clear',
    events: [advert(['ipfs', 'guaranteed-return']), egress('2021-09-20', '2021-10-10', { persistentPeers: 19 })],
  },
  {
    title: 'Pool traffic near it',
    now: '2021-10-12',
    outcome: 'hit',
    severity: 'high',
    events: [advert(['ipfs', 'guaranteed-return']), pool('2021-10-01', '2021-10-02')],
  },
  {
    title: 'Pool traffic half a year before',
    now: '2021-10-12',
    outcome: 'clear',
    events: [advert(['ipfs', 'guaranteed-return']), pool('2021-04-01', '2021-04-02')],
  },
  {
    title: 'A block from before it was captured, of another page',
    now: '2021-11-13',
    outcome: 'hit',
    severity: 'high',
    events: [advert(['ipfs', 'guaranteed-return']), peers, happened('network-access.blocked', '2021-10-08', { basisEventId: 'another' })],
  },
  {
    title: 'The page was taken down',
    now: '2021-11-13',
    outcome: 'clear',
    events: [advert(['ipfs', 'guaranteed-return']), peers, advert([], { disposal: 'takedown', capturedAt: moment('2021-11-01') })],
  },
  {
    title: 'Another page was taken down',
    now: '2021-11-13',
    outcome: 'hit',
    severity: 'high',
    events: [advert(['ipfs', 'guaranteed-return']), peers, advert([], { disposal: 'takedown', urlHash: 'other', capturedAt: moment('2021-11-01') })],
  },
  {
    title: 'It says things that are no guise',
    now: '2021-10-12',
    outcome: 'clear',
    events: [advert(['ipfs', 'fast', 'cheap']), peers],
  },
];
