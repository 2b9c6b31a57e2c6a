import { caseView } from '../../case-view';
import { happened, moment } from '../../example';
import { egress, pool } from '../../example-events';
import { promotionUnderGuise } from './xc35-promotion-under-guise.rule';

type Event = ReturnType<typeof happened>;
/** Advertised on 2021-10-01 as two things that it is not. */
const promotion = (facts = {}): Event =>
  happened('promotion.flagged', '2021-10-05', { capturedAt: moment('2021-10-01'), urlHash: 'h1', claims: ['ipfs', 'distributed-storage'], ...facts });
const check = (...events: Event[]) => promotionUnderGuise.check(caseView({ now: 0, events }));
const outcome = (...events: Event[]) => check(...events)[0]!.outcome;
const peers = (from: string, to: string, facts = {}) => egress(from, to, { persistentPeers: 20, ...facts });
const near = peers('2021-10-01', '2021-10-02');

describe('a promotion under a guise', () => {
  it.each([
    ['two guises', ['ipfs', 'distributed-storage'], 'hit', 'low'],
    ['one guise and something true', ['ipfs', 'cloud'], 'clear', undefined],
    ['a guaranteed return beside a guise', ['ipfs', 'guaranteed-return'], 'hit', 'high'],
    ['nothing', undefined, 'clear', undefined],
  ])('that claims %s: %p -> %s, %p', (_what, claims, expected, severity) => {
    expect(check(promotion({ claims }), near)[0]).toMatchObject({ outcome: expected, severity });
  });

  it('is a finding beside traffic of its months, an open question where nobody watched', () => {
    expect(outcome(promotion(), pool('2021-10-01', '2021-10-02'))).toBe('hit');
    expect(outcome(promotion())).toBe('insufficient-data');
    expect(outcome(promotion(), peers('2021-10-01', '2021-10-02', { persistentPeers: 19 }))).toBe('clear');
    expect(outcome(promotion(), peers('2021-10-01', '2021-10-02', { from: undefined }))).toBe('clear');
  });

  it.each([
    ['ends as the ninety days before begin', '2021-06-01', '2021-07-02', 'hit'],
    ['ends a day earlier', '2021-06-01', '2021-07-01', 'clear'],
    ['begins as the ninety days after end', '2021-12-30', '2022-01-20', 'hit'],
    ['begins a day later', '2021-12-31', '2022-01-20', 'clear'],
  ])('is beside a profile that %s: %s to %s -> %s', (_what, from, to, expected) => expect(outcome(promotion(), peers(from, to))).toBe(expected));

  it.each([
    ['was last seen as the ninety days before begin', '2021-06-01', '2021-07-03T00:00', 'hit'],
    ['was last seen a minute earlier', '2021-06-01', '2021-07-02T23:59', 'clear'],
    ['was first seen as the ninety days after end', '2021-12-30T00:00', '2022-01-20', 'hit'],
    ['was first seen a minute later', '2021-12-30T00:01', '2022-01-20', 'clear'],
  ])('is beside traffic that %s: %s to %s -> %s', (_what, from, to, expected) => expect(outcome(promotion(), pool(from, to))).toBe(expected));

  it('counts from when it was reported where nobody says when it was captured', () => {
    const undated = promotion({ capturedAt: undefined });
    expect([outcome(undated, pool('2022-01-03', '2022-01-04')), outcome(promotion(), pool('2022-01-03', '2022-01-04'))]).toEqual(['hit', 'clear']);
  });
});

describe('a promotion is disposed of', () => {
  const blocked = (time: string, facts = {}) => happened('network-access.blocked', time, facts);

  it('by a block that rests on it, or that came no earlier than it', () => {
    expect(outcome(promotion(), near, blocked('2021-09-01', { basisEventId: promotion().id }))).toBe('clear');
    expect(outcome(promotion(), near, blocked('2021-10-01'))).toBe('clear');
    expect(outcome(promotion(), near, blocked('2021-09-30T23:59'))).toBe('hit');
  });

  it('where its page, or another report of the same page, was taken down', () => {
    expect(check(promotion(), near, promotion({ disposal: 'takedown' })).map((one) => one.outcome)).toEqual(['clear', 'clear']);
    expect(outcome(promotion(), near, promotion({ disposal: 'takedown', urlHash: 'h2' }))).toBe('hit');
    expect(outcome(promotion(), near, promotion({ disposal: 'warning' }))).toBe('hit');
  });
});

it('without a promotion there is nothing to judge', () => expect(check(near)).toMatchObject([{ about: 'case', outcome: 'insufficient-data' }]));
