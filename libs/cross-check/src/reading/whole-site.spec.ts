import { caseView } from '../case-view';
import type { happened } from '../example';
import { load } from '../example-events';
import { loadsOf } from './load';
import { latestSince, longLoads, wholeSite, wholeSiteLoads, wholeSiteLoadsOfOperator } from './whole-site';

type Events = ReturnType<typeof happened>[];
const [A, B] = ['account-no:grid:A', 'account-no:grid:B'];
const of = (loads: readonly { event: unknown }[]) => loads.map(({ event }) => event);
const view = (events: Events, earlier: Events = []) => caseView({ now: 0, events, earlier });

const ofA = load('2021-09-01', '2021-09-28', {}, [A]);
const ofBoth = load('2021-10-01', '2021-10-28', {}, [A, B]);
const ofSub = load('2021-09-01', '2021-09-28', {}, [A, 'sub-meter:grid:A-1']);

describe('summaries of the whole site', () => {
  it('are over every account that is known, and of no sub-meter', () => {
    expect(of(wholeSiteLoads(view([ofA, ofSub])))).toEqual([ofA]);
    expect(of(wholeSiteLoads(view([ofA, ofBoth])))).toEqual([ofBoth]);
    expect(of(wholeSite(view([ofA, ofBoth])))).toEqual([ofBoth]);
  });

  it('are none where no summary is over all', () => {
    expect(wholeSiteLoads(view([ofA, load('2021-09-01', '2021-09-28', {}, [B])]))).toEqual([]);
  });

  it('of an operator are over the accounts of all its episodes', () => {
    const [earlier, own] = wholeSiteLoadsOfOperator(view([ofA, ofBoth], [load('2020-09-01', '2020-09-28', {}, [A]), ofSub]));
    expect([of(earlier), of(own)]).toEqual([[], [ofBoth]]);
    expect(wholeSiteLoadsOfOperator(view([ofA], [ofSub])).map(of)).toEqual([[], [ofA]]);
  });
});

it('long loads are over at least so many days', () => {
  const loads = loadsOf(view([ofA, load('2021-09-01', '2021-09-27', {}, [A])]));
  expect(of(longLoads(loads, 28))).toEqual([ofA]);
});

it('the latest since an instant is the last to end of those that began then or later', () => {
  const [long, short] = [load('2021-09-01', '2021-12-28'), load('2021-10-01', '2021-10-28')];
  const loads = loadsOf(view([long, short]));
  expect([loads[0]!.from, loads[0]!.from + 1, loads[1]!.from + 1].map((since) => latestSince(loads, since)?.event)).toEqual([long, short, undefined]);
});
