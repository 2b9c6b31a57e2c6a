import { caseView } from '../../case-view';
import { attributed, pool } from '../../example-events';
import { holdersAmong } from '../../reading/attribution';
import { days, instant } from '../../reading/times';
import { trafficOf } from '../../reading/traffic';
import { bySubscriber, daysTogether, toState, withinWindow } from './state-units';
import { stateUnitPoolHit } from './xc16-state-unit-pool-hit.rule';

const limits = stateUnitPoolHit.thresholds;
const STATE = 'uscc:12150622MAYX0A110G';
const held = (subscriberKey: string | undefined, facts = {}) => attributed('2021-10-12', { subscriberKey, ...facts });
const of = (...events: ReturnType<typeof pool>[]) => trafficOf(caseView({ now: 0, events }));

describe('a subscriber of the state', () => {
  it.each([
    ['uscc:11150622MAYX0A110G', true],
    ['uscc:12150622MAYX0A110G', true],
    ['uscc:13150622MAYX0A110G', true],
    ['uscc:91150622MAYX0A110G', false],
    ['person-token:12', false],
    [undefined, false],
  ])('is told by its code: %p -> %p', (key, expected) => expect(toState([held(key)], limits)).toHaveLength(expected ? 1 : 0));

  it('is also an enterprise of which the state holds the shares', () => {
    const enterprise = 'uscc:91150622MAYX0A110G';
    expect(toState([held(enterprise)], { ...limits, sharesHeldByState: [enterprise] })).toHaveLength(1);
  });
});

describe('what state-owned subscribers answer for', () => {
  const traffic = [pool('2021-11-03T22:00', '2021-11-04T02:00'), pool('2021-11-01', '2021-11-01T10:00'), pool('2021-11-04', '2021-11-04T10:00')];
  const found = (attribution: ReturnType<typeof held>) => [...bySubscriber(of(...traffic), holdersAmong('192.0.2.18', [attribution], []), limits)];

  it('is the traffic of their addresses, its days in order and each once', () => {
    const attribution = held(STATE);
    expect(found(attribution)).toEqual([
      [
        STATE,
        {
          events: traffic.flatMap((event) => [event, attribution]),
          lastSeen: Date.parse('2021-11-04T10:00:00+08:00'),
          days: ['2021-11-01', '2021-11-03', '2021-11-04'].map(instant),
        },
      ],
    ]);
  });

  it.each([
    ['somebody else', held('uscc:91150622MAYX0A110G')],
    ['nobody that is named', held(undefined)],
    ['somebody at another time', held(STATE, { to: '2021-10-20' })],
    ['somebody of whom the carrier is not sure', held(STATE, { confidence: '0.79' })],
  ])('is nothing that %s held', (_who, attribution) => expect(found(attribution)).toEqual([]));
});

it('days of several addresses are in order, each once', () => {
  const [first, second, third] = [1, 2, 10].map(days) as [number, number, number];
  expect(daysTogether([third, first])).toEqual([third, first]);
  expect(daysTogether([third], [first, third], [second])).toEqual([first, second, third]);
  expect(daysTogether()).toEqual([]);
});

describe('enough days', () => {
  const seen = (...list: number[]) => withinWindow(list.map(days), limits);

  it('are two within thirty', () => {
    expect([seen(1, 30), seen(1, 31), seen(1), seen()]).toEqual([true, false, false, false]);
  });
  it('may be any of them', () => expect([seen(1, 50, 79), seen(1, 50, 80)]).toEqual([true, false]));
});
