import type { CaseEvent } from '@quanlian/contracts';
import type { AspectReader } from '@quanlian/cross-check';
import { Aspects } from './aspects';
import { KnownEvents } from './known-events';
import { Reads } from './reads';
import type { Arrival, Interest, Knowledge } from './reads';
import { event, retract } from './testing/given';
import { WatchedView } from './watched-view';

const knowing = (own: readonly CaseEvent[], earlier: readonly CaseEvent[] = [], restatements: Knowledge['restatements'] = []): Knowledge => {
  const known = (events: readonly CaseEvent[]): KnownEvents => {
    const all = new KnownEvents((id) => id);
    all.arrive(events);
    return all;
  };
  return { own: known(own), earlier: known(earlier), restatements };
};
const arrival = (one: CaseEvent, over: Partial<Arrival> = {}): Arrival => ({ event: one, isEarlier: false, because: one, causes: [one], ...over });
const correcting = (one: CaseEvent, over: Partial<Arrival> = {}): Arrival => arrival(one, { because: retract(one.id, '2021-12-01'), ...over });

const load = event('load', '2021-10-01');
const cut = event('cut', '2021-10-02');
const nextLoad = event('load', '2021-10-03');
const restatement = { obligation: 'O-1', eventId: 'e', before: 'overdue', after: 'met' };

let interest: Interest;
let reads: Reads;
const asking = (look: (reads: Reads) => void): Reads => {
  reads.begin();
  look(reads);
  return reads;
};
const fresh = (look: (reads: Reads) => void): Reads => {
  interest = { firsts: 0 };
  reads = new Reads(interest);
  return asking(look);
};

describe('an answer is concerned', () => {
  it('by what is of a type that it looked at, and by nothing else', () => {
    const looked = fresh((it) => it.type('load'));
    expect([
      looked.concernedBy(arrival(load)),
      looked.concernedBy(arrival(cut)),
      looked.includes(arrival(load)),
      looked.includes(arrival(cut)),
    ]).toEqual([true, false, true, false]);
  });
  it('only by what the last asking looked at', () => {
    fresh((it) => {
      it.type('load');
      it.id(cut.id);
      it.all();
      it.presence('cut');
      it.earlier = true;
    });
    const looked = asking((it) => it.type('cut'));
    expect([looked.concernedBy(arrival(load)), looked.concernedBy(arrival(cut)), looked.concernedBy(arrival(load, { isEarlier: true }))]).toEqual([
      false,
      true,
      false,
    ]);
  });
  it('by the loss of what it found to be there, but not by more of it, about which it speaks all the same', () => {
    const looked = fresh((it) => it.presence('load'));
    expect([looked.concernedBy(arrival(load)), looked.concernedBy(correcting(load)), looked.concernedBy(correcting(cut))]).toEqual([
      false,
      true,
      false,
    ]);
    expect([looked.includes(arrival(load)), looked.includes(arrival(cut)), looked.includes(arrival(load, { isEarlier: true }))]).toEqual([
      true,
      false,
      false,
    ]);
  });
  it('by an event that it asked for by its id, of whatever episode', () => {
    const looked = fresh((it) => it.id(cut.id));
    expect([looked.concernedBy(arrival(cut)), looked.concernedBy(arrival(load)), looked.concernedBy(arrival(cut, { isEarlier: true }))]).toEqual([
      true,
      false,
      true,
    ]);
  });
  it('by everything, if it looked at everything', () => {
    const looked = fresh((it) => it.all());
    expect([looked.concernedBy(arrival(cut)), looked.concernedBy(arrival(cut, { isEarlier: true }))]).toEqual([true, false]);
  });
  it('by earlier episodes only if it looked there', () => {
    const looked = fresh((it) => (it.earlier = true));
    expect([looked.concernedBy(arrival(cut, { isEarlier: true })), looked.concernedBy(arrival(cut))]).toEqual([true, false]);
  });
  it('by nothing, if it looked at nothing', () => {
    const looked = fresh(() => undefined);
    expect([
      looked.concernedBy(arrival(cut)),
      looked.includes(arrival(cut)),
      looked.concernedByAspects(knowing([cut])),
      looked.mayInclude('cut'),
    ]).toEqual([false, false, false, false]);
  });
});

describe('an aspect', () => {
  const loads: AspectReader<readonly unknown[], unknown> = (known) => known.of('load').length;
  const before = knowing([load]);
  const looking = () => {
    const looked = fresh(() => undefined);
    const aspect = new Aspects((all) => new WatchedView(all, interest)).of(loads, []);
    looked.aspect(aspect, aspect.versionFor(before));
    return { looked, aspect };
  };

  it('concerns an answer when it is another one', () => {
    const { looked } = looking();
    expect([before, knowing([load, cut]), knowing([load, nextLoad])].map((known) => looked.concernedByAspects(known))).toEqual([false, false, true]);
  });
  it('concerns it no more when the next asking did without it', () => {
    looking();
    const looked = asking((it) => it.type('cut'));
    expect([looked.concernedByAspects(knowing([load, nextLoad])), looked.includes(arrival(nextLoad))]).toEqual([false, false]);
    expect(looked.mayInclude('load')).toBe(true);
  });
  it('makes the answer speak about what it was read from', () => {
    const { looked } = looking();
    expect([looked.includes(arrival(nextLoad)), looked.includes(arrival(cut)), looked.mayInclude('load'), looked.mayInclude('cut')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
  it('is counted as looked at for the first time once', () => {
    const { looked, aspect } = looking();
    const { firsts } = interest;
    looked.aspect(aspect, aspect.versionFor(before));
    expect(interest.firsts).toBe(firsts);
  });
  it('changes what an aspect above it was read from', () => {
    const { looked } = looking();
    const first = looked.aspectsFingerprint(before);
    expect([looked.aspectsFingerprint(knowing([load, cut])), looked.aspectsFingerprint(knowing([load, nextLoad]))]).toEqual([first, first + 1]);
    expect(asking(() => undefined).aspectsFingerprint(before)).toBe(0);
  });
});

describe('what was ever looked at may concern', () => {
  it.each<[string, (reads: Reads) => void, boolean[]]>([
    ['a type: events of it', (it) => it.type('load'), [true, false]],
    ['whether there is any: events of it', (it) => it.presence('load'), [true, false]],
    ['an id: any event', (it) => it.id('x'), [true, true]],
    ['everything: any event', (it) => it.all(), [true, true]],
  ])('%s', (_, look, expected) => {
    fresh(look);
    asking(() => undefined);
    expect(['load', 'cut'].map((type) => reads.mayInclude(type))).toEqual(expected);
  });

  it('and counts on when it is looked at for the first time', () => {
    fresh(() => undefined);
    const looks: ((reads: Reads) => void)[] = [
      (it) => it.type('load'),
      (it) => it.type('load'),
      (it) => it.presence('load'),
      (it) => it.presence('load'),
      (it) => it.id('a'),
      (it) => it.id('b'),
      (it) => it.all(),
      (it) => it.all(),
    ];
    expect(looks.map((look) => (asking(look), interest.firsts))).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  });
});

describe('the fingerprint of what was looked at is another one', () => {
  const before = knowing([load]);
  const grown = knowing([load, cut]);
  const moreLoads = knowing([load, nextLoad]);
  const withEarlier = knowing([load], [event('load', '2021-01-01')]);
  const restated = knowing([load], [], [restatement]);
  const all = [grown, moreLoads, withEarlier, restated];

  it.each<[string, (reads: Reads) => void, boolean[]]>([
    ['for a type, when there are more of it', (it) => it.type('load'), [false, true, false, false]],
    ['for the presence of a type, too', (it) => it.presence('load'), [false, true, false, false]],
    ['for an id, when anything came', (it) => it.id('x'), [true, true, false, false]],
    ['for everything, when anything came', (it) => it.all(), [true, true, false, false]],
    ['for earlier episodes, when something came there', (it) => (it.earlier = true), [false, false, true, false]],
    ['for restatements, when there is one more', (it) => (it.restatements = true), [false, false, false, true]],
    ['for nothing, never', () => undefined, [false, false, false, false]],
  ])('%s', (_, look, expected) => {
    const looked = fresh(look);
    const first = looked.fingerprint(before);
    expect(all.map((known) => looked.fingerprint(known) > first)).toEqual(expected);
  });

  it('and does not count what only an asking before looked at', () => {
    fresh((it) => it.type('load'));
    expect(asking((it) => it.type('cut')).fingerprint(moreLoads)).toBe(0);
  });
});

it('nothing was looked at when an asking begins', () => {
  fresh((it) => {
    it.earlier = true;
    it.restatements = true;
  });
  reads.begin();
  expect([reads.earlier, reads.restatements, reads.fingerprint(knowing([load], [load], [restatement]))]).toEqual([false, false, 0]);
});
