import type { EffectiveEvent } from '@quanlian/contracts';
import { caseView } from '../../case-view';
import { moment } from '../../example';
import { cut, inspected, load, shutDown } from '../../example-events';
import type { Assertion } from '../../reading/assertions';
import { Decimal } from '../../reading/decimals';
import { burntAgainst, drawn, onlyAccount, spokenAgainst } from './opposition';

const RELAPSE_D = 14;
const at = (time: string): number => Date.parse(moment(time));
const claim = (from: string, to: string | undefined, more: Partial<Assertion> = {}): Assertion => ({
  event: shutDown(from),
  from: at(from),
  to: to === undefined ? Infinity : at(to),
  metered: true,
  closesDuty: false,
  ...more,
});
const still = claim('2021-10-08', '2021-10-20');

describe('who says that the site runs', () => {
  const opposed = (claimed: Assertion, time: string, event = inspected(time, 'mining-running')): boolean =>
    spokenAgainst([claimed], [{ event, from: at(time), to: at(time) + 1, metered: true, closesDuty: false }], RELAPSE_D).of(claimed).length > 0;

  it.each([
    ['at the instant from which it stands still', '2021-10-08T00:00', true],
    ['a minute before', '2021-10-07T23:59', false],
    ['in the last minute', '2021-10-19T23:59', true],
    ['when the claim has just ended', '2021-10-20T00:00', false],
  ])('opposes the claim that it stands still: %s -> %p (%p)', (_what, time, expected) => expect(opposed(still, time)).toBe(expected));

  it('after two weeks speaks of a relapse and opposes nothing', () => {
    const forGood = claim('2021-10-20', undefined);
    expect(opposed(forGood, '2021-11-02T23:59')).toBe(true);
    expect(opposed(forGood, '2021-11-03T00:00')).toBe(false);
  });

  it('opposes the word of another agency, not its own', () => {
    expect(opposed(still, '2021-10-10', shutDown('2021-10-10'))).toBe(false);
  });

  it('opposes nothing that was said of one account', () => expect(opposed({ ...still, account: 'A' }, '2021-10-10')).toBe(false));
});

describe('a summary of loads', () => {
  /** A site of 100 kW, of which 10 kW may go on. */
  const idle = drawn({ kw: new Decimal(100), event: load('2021-08-01', '2021-08-28') }, '0.10');
  const opposing = (claimed: Assertion, summary: EffectiveEvent, most: typeof idle | undefined = idle) =>
    burntAgainst(caseView({ now: 0, events: [summary] }), RELAPSE_D, most)
      .hold([claimed])
      .of(claimed);
  const metered = (from: string, to: string, meanKw: string, keys?: readonly string[]) => load(from, to, { meanKw }, keys);

  it('opposes the claim with more power than may go on, and only with more', () => {
    const [more, most] = [metered('2021-10-08', '2021-10-12', '10.001'), metered('2021-10-08', '2021-10-12', '10')];
    expect(opposing(still, more)).toEqual([more]);
    expect(opposing(still, most)).toEqual([]);
  });

  it('that began before the claim opposes it with what must have been drawn after it', () => {
    // Five of ten days at 100 kW leave 10 kW for the other five at a mean of 55.
    const [exact, above] = ['55', '55.000000000001'].map((kw) => metered('2021-10-03', '2021-10-12', kw));
    expect(opposing(still, exact!)).toEqual([]);
    expect(opposing(still, above!)).toEqual([above]);
    expect(opposing(still, metered('2021-10-03', '2021-10-12', '54'))).toEqual([]);
    expect(opposing(still, metered('2021-10-03', '2021-10-12', '56'))).toHaveLength(1);
  });

  it.each([
    ['117.6', '64.68'],
    ['118', '64.9'],
    ['118.4', '65.12'],
  ])('opposes nothing where exactly what may go on was drawn: of %s kW, at a mean of %s', (baseline, mean) => {
    const most = drawn({ kw: new Decimal(baseline), event: load('2021-08-01', '2021-08-28') }, '0.10');
    expect(opposing(still, metered('2021-10-03', '2021-10-12', mean), most)).toEqual([]);
  });

  it('of a short claim is weighed by how long it lasted before and after its begin', () => {
    // Nine of ten days at 100 kW: a mean of 91 leaves exactly 10 kW for the last day.
    expect(opposing(still, metered('2021-09-29', '2021-10-08', '91'))).toEqual([]);
    expect(opposing(still, metered('2021-09-29', '2021-10-08', '91.1'))).toHaveLength(1);
  });

  it.each([
    ['that ended as the claim began', '2021-10-01', '2021-10-07', 0],
    ['that ended a minute after it began', '2021-10-01', moment('2021-10-08T00:01'), 1],
    ['that began in its last minute', moment('2021-10-19T23:59'), '2021-10-25', 1],
    ['that began as it ended', moment('2021-10-20'), '2021-10-25', 0],
  ])('%s: %s to %s opposes it %i times', (_what, from, to, expected) => {
    expect(opposing(still, load('2021-10-08', '2021-10-09', { from, to, meanKw: '100000' }))).toHaveLength(expected);
  });

  it('opposes a claim for good within two weeks, and tells of a relapse afterwards', () => {
    const forGood = claim('2021-10-27', undefined);
    expect(opposing(forGood, metered('2021-11-09', '2021-11-12', '100'))).toHaveLength(1);
    expect(opposing(forGood, metered('2021-11-10', '2021-11-12', '100'))).toEqual([]);
  });

  it('over the begin of a claim that was over before it began opposes it', () => {
    expect(opposing(claim('2021-10-27', '2021-10-20'), metered('2021-10-01', '2021-10-30', '100'))).toHaveLength(1);
  });

  it('opposes nobody who speaks for no meter, nor the word of the grid itself', () => {
    const running = metered('2021-10-08', '2021-10-12', '100');
    expect(opposing({ ...still, metered: false }, running)).toEqual([]);
    expect(opposing({ ...still, event: cut('2021-10-08') }, running)).toEqual([]);
  });

  it('opposes nothing where it is not known what the site drew before', () => {
    const known = caseView({ now: 0, events: [metered('2021-10-08', '2021-10-12', '100')] });
    expect(burntAgainst(known, RELAPSE_D, undefined).hold([still]).of(still)).toEqual([]);
  });

  it('opposes what was said of one account only where it is of that account alone', () => {
    const [A, B] = ['account-no:grid:A', 'account-no:grid:B'];
    const ofA = { ...still, account: 'A' };
    const opposedBy = (...keys: string[]) => opposing(ofA, metered('2021-10-08', '2021-10-12', '100', keys)).length > 0;
    expect([opposedBy(A), opposedBy(A, B), opposedBy(B), opposedBy()]).toEqual([true, false, false, false]);
  });
});

it('the only account of a case is known where there is just one', () => {
  const [A, B] = ['account-no:grid:A', 'account-no:grid:B'];
  const only = (...keys: string[][]) => onlyAccount(caseView({ now: 0, events: keys.map((key, i) => load('2021-09-01', `2021-09-1${i}`, {}, key)) }));
  expect([only([A!]), only([A!], [A!]), only([A!], [B!]), only([A!, B!]), only()]).toEqual(['A', 'A', undefined, undefined, undefined]);
});
