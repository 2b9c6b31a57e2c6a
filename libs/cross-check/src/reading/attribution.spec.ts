import * as fc from 'fast-check';
import type { EffectiveEvent } from '@quanlian/contracts';
import { caseView } from '../case-view';
import { moment } from '../example';
import { attributed, pool } from '../example-events';
import { throughChanges } from '../testing/through-changes';
import { attributedTraffic } from './attributed-traffic';
import { attributionsOf, bestHolder, confidentHolder, covers, firmHolder, heldDuring, holdersAmong, holdersOf } from './attribution';
import { trafficOf } from './traffic';

const IP = '192.0.2.18';
const at = (time: string): number => Date.parse(moment(time));
const eventsOf = (holders: readonly { event: EffectiveEvent }[]): EffectiveEvent[] => holders.map(({ event }) => event);
const sure = (confidence: unknown, more = {}, day = '2021-10-12') => attributed(day, { confidence, ...more });

describe('an address', () => {
  it.each([
    ['192.0.2.18', '192.0.2.18'],
    ['192.0.2.16/28', '192.0.2.16'],
    ['192.0.2.16/28', '192.0.2.31'],
    ['192.0.2.18/32', '192.0.2.18'],
    ['2001:db8::/32', '2001:db8:1::7'],
    ['192.0.2.16/28', '192.0.2.16/28'],
    ['192.0.2.16/28', '192.0.2.20/30'],
  ])('%s covers %s', (range, ip) => expect(covers(range, ip)).toBe(true));

  it.each([
    ['192.0.2.18', '192.0.2.19'],
    ['192.0.2.1', '192.0.2.18'],
    ['192.0.2.16/28', '192.0.2.15'],
    ['192.0.2.16/28', '192.0.2.32'],
    ['192.0.2.16/33', '192.0.2.16'],
    ['2001:db8::/32', '2001:db9::1'],
    ['2001:db8::/32', '192.0.2.18'],
    ['192.0.2.16/28', '2001:db8::1'],
    ['192.0.2.16/28', 'nowhere'],
    ['nowhere/28', '192.0.2.18'],
    ['', '192.0.2.18'],
  ])('%s does not cover %s', (range, ip) => expect(covers(range, ip)).toBe(false));
});

describe('who held an address', () => {
  it('is told best first: how sure the carrier is, and of equals which came last', () => {
    const [weak, first, second, best] = [sure(0.5), sure(0.9), sure(0.9, {}, '2021-10-13'), sure('0.95')];
    expect(eventsOf(holdersAmong(IP, [weak, first, second, best], []))).toEqual([best, second, first, weak]);
    expect(eventsOf(holdersAmong(IP, [best, second, first, weak], []))).toEqual([best, second, first, weak]);
  });

  it('is told by every attribution of the address or of a range about it, and by no other', () => {
    const [range, other, none] = [sure(0.9, { ip: '192.0.2.16/28' }), sure(0.9, { ip: '192.0.2.19' }), sure(0.9, { ip: undefined })];
    expect(eventsOf(holdersAmong(IP, [range, other, none], []))).toEqual([range]);
  });

  it('is told also by what an earlier episode knew', () => {
    const [past, own] = [sure(0.9), sure(0.8, {}, '2021-11-12')];
    expect(eventsOf(holdersAmong(IP, [own], [past]))).toEqual([past, own]);
    expect(eventsOf(holdersAmong(IP, [], [past]))).toEqual([past]);
    expect(holdersAmong(IP, [], [])).toEqual([]);
    const view = caseView({ now: 0, events: [own, pool('2022-02-08', '2022-02-09')], earlier: [past] });
    expect(attributionsOf(view)).toEqual([[own], [past]]);
    expect(eventsOf(holdersOf(view, IP))).toEqual([past, own]);
  });

  it('without a confidence is as unsure as can be, and without instants has held it always', () => {
    const [held] = holdersAmong(IP, [sure(undefined, { from: undefined, nat: 'cgnat' })], []);
    expect(held).toMatchObject({ shared: true, subscriber: 'uscc:91150622MAYX0A110G', from: -Infinity, to: Infinity });
    expect(held!.confidence.toFixed()).toBe('0');
  });

  it('is told best first, of equals in the order of arrival, however the list grows and changes', () => {
    const attribution = fc
      .record({
        confidence: fc.constantFrom('0.5', '0.8', '0.9'),
        ip: fc.constantFrom(IP, '192.0.2.16/28', '192.0.2.19'),
        day: fc.constantFrom('10', '11'),
      })
      .map(({ day, ...facts }) => attributed(`2021-10-${day}`, facts));
    throughChanges(attribution, (list) => {
      const afresh = list.filter(({ facts }) => facts.ip !== '192.0.2.19');
      afresh.sort((a, b) => Number(b.facts.confidence) - Number(a.facts.confidence) || b.recordedAt - a.recordedAt);
      expect(eventsOf(holdersAmong(IP, list, []))).toEqual(afresh);
    });
  });
});

describe('during a window', () => {
  const [from, to] = [at('2021-11-01'), at('2021-11-02')];
  const held = (facts: Record<string, unknown>) => holdersAmong(IP, [sure(0.9, { from: undefined, ...facts })], []);

  it.each([
    ['to the instant at which it begins, no', { from: '2021-10-01', to: moment('2021-11-01') }, 0],
    ['to a minute after it begins, yes', { from: '2021-10-01', to: moment('2021-11-01T00:01') }, 1],
    ['from the instant at which it ends, yes', { from: moment('2021-11-02') }, 1],
    ['from a minute after it ends, no', { from: moment('2021-11-02T00:01') }, 0],
    ['before and after it, yes', { from: '2021-10-01', to: '2021-12-01' }, 1],
  ])('an address was held %s', (_what, facts, expected) => {
    const holders = held(facts);
    expect(heldDuring(holders, from, to)).toHaveLength(expected);
    for (const ask of [bestHolder, confidentHolder, firmHolder]) expect(ask(holders, from, to, '0.8') !== undefined).toBe(expected === 1);
  });

  it('the best holder is the first who held it then, be it shared or unsure', () => {
    const holders = holdersAmong(IP, [sure(0.95, { to: '2021-10-20' }), sure(0.4, { nat: 'cgnat' })], []);
    expect(bestHolder(holders, from, to)?.confidence.toFixed()).toBe('0.4');
  });

  it('a confident holder reaches the limit exactly or exceeds it, and may share the address', () => {
    const holders = holdersAmong(IP, [sure('0.80', { nat: 'cgnat' })], []);
    expect(confidentHolder(holders, from, to, '0.80')).toBe(holders[0]);
    expect(confidentHolder(holders, from, to, '0.81')).toBeUndefined();
  });

  it('a firm holder also has the address alone', () => {
    const holders = holdersAmong(IP, [sure('0.95', { nat: 'cgnat' }), sure('0.80')], []);
    expect(firmHolder(holders, from, to, '0.80')).toBe(holders[1]);
    expect(firmHolder(holders, from, to, '0.81')).toBeUndefined();
  });
});

describe('traffic that somebody answers for', () => {
  const view = (...events: EffectiveEvent[]) => caseView({ now: 0, events });

  it('is told by address, each report with the best attribution of its time', () => {
    const [held, traffic, later] = [sure(0.9), pool('2022-02-08', '2022-02-09'), pool('2022-02-10', '2022-02-11')];
    const known = view(held, traffic, later, pool('2022-02-08', '2022-02-09', { srcIp: '192.0.2.77' }));
    expect(attributedTraffic(trafficOf(known), ...attributionsOf(known))).toEqual([{ traffic: [traffic, later], attributions: [held, held] }]);
  });

  it('leaves out what was seen while nobody held the address', () => {
    const [held, before, after] = [sure(0.9, { to: '2022-02-01' }), pool('2022-01-08', '2022-01-09'), pool('2022-02-10', '2022-02-11')];
    const known = view(held, before, after);
    expect(attributedTraffic(trafficOf(known), ...attributionsOf(known))).toEqual([{ traffic: [before], attributions: [held] }]);
  });
});
