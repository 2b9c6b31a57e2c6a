import * as fc from 'fast-check';
import type { EffectiveEvent } from '@quanlian/contracts';
import { cut, load, record } from './example-events';
import { FindingSupport } from './finding-support';
import { insertInto, removeFrom, replaceIn } from './reading/changes';
import { throughChanges } from './testing/through-changes';
import { answeredBy, hit } from './verdict';

type Events = EffectiveEvent[];
const idsOf = (events: readonly EffectiveEvent[]): string[] => events.map(({ id }) => id);
const on = (day: number): EffectiveEvent => record(`2021-10-0${day}`);
const supported = (...along: Events[]): FindingSupport => new FindingSupport(hit('case', 'high', { along }));

describe('a finding rests on', () => {
  it('all that its answers named, each once, in the order in which it was named', () => {
    const [one, two, three] = [on(1), on(2), on(3)];
    const support = new FindingSupport(hit('case', 'high', { evidence: [two, undefined, one] }));
    support.add(hit('case', 'high', { evidence: [one, three] }));
    expect(support.evidence()).toEqual(idsOf([two, one, three]));
  });

  it('the corrections of what was named, too', () => {
    const corrected = { ...on(1), correctedBy: ['correction-1', 'correction-2'] };
    expect(new FindingSupport(hit('case', 'high', { evidence: [corrected] })).evidence()).toEqual([corrected.id, 'correction-1', 'correction-2']);
  });

  it('what an answer names that was worked out of another', () => {
    const [one, answer] = [on(1), on(2)];
    expect(new FindingSupport(answeredBy(hit('case', 'high', { evidence: [one] }), answer)).evidence()).toEqual(idsOf([one, answer]));
  });

  it('what its last answer compared', () => {
    const support = new FindingSupport(hit('case', 'high', { numbers: { days: 1 } }));
    support.add(hit('case', 'high', { numbers: { days: 2 } }));
    expect(support.numbers()).toEqual({ days: 2 });
    expect(new FindingSupport(hit('case', 'high', {})).evidence()).toEqual([]);
  });
});

describe('lists that grow along', () => {
  const known = (): Events => [on(1), on(2), on(3)];
  const afterwards = (happens: (list: Events) => void, list = known()): string[] => {
    const answer = hit('case', 'high', { along: [list] });
    const support = new FindingSupport(answer);
    happens(list);
    support.add(answer);
    return support.evidence();
  };

  it.each([
    ['what comes to the end', (list: Events) => list.push(on(4), on(5)), [on(1), on(2), on(3), on(4), on(5)]],
    [
      'what comes between, and then what comes to the end',
      (list: Events) => (insertInto(list, 1, on(6)), list.push(on(7))),
      [on(1), on(2), on(3), on(6), on(7)],
    ],
    [
      'what takes the place of another, beside that',
      (list: Events) => (replaceIn(list, 0, on(6)), list.push(on(7))),
      [on(1), on(2), on(3), on(6), on(7)],
    ],
    ['still what is gone, and what comes to the end', (list: Events) => (removeFrom(list, 0), list.push(on(7))), [on(1), on(2), on(3), on(7)]],
    [
      'after several changes, what is new in the order of the list',
      (list: Events) => (insertInto(list, 2, on(6)), insertInto(list, 0, on(5))),
      [on(1), on(2), on(3), on(5), on(6)],
    ],
    [
      'what was set right before it was read as it is now',
      (list: Events) => (list.push(on(4), on(5)), replaceIn(list, 4, on(6))),
      [on(1), on(2), on(3), on(4), on(6)],
    ],
    ['what was set right at the very end', (list: Events) => (list.push(on(4)), replaceIn(list, 3, on(6))), [on(1), on(2), on(3), on(6)]],
  ])('add %s', (_what, happens, expected) => expect(afterwards(happens)).toEqual(idsOf(expected)));

  it('are read on where they were left, also when others come beside them', () => {
    const [first, second] = [[on(1)], [on(2)]];
    const support = supported(first);
    support.add(hit('case', 'high', { along: [second, first] }));
    first.push(on(3));
    support.add(hit('case', 'high', { along: [first] }));
    expect(support.evidence()).toEqual(idsOf([on(1), on(2), on(3)]));
  });

  it('are read anew where another list takes the place of one', () => {
    const support = supported([on(1)], [on(2)]);
    support.add(
      hit('case', 'high', {
        along: [
          [on(1), on(3)],
          [on(2), on(4)],
        ],
      }),
    );
    expect(support.evidence()).toEqual(idsOf([on(1), on(2), on(3), on(4)]));
  });

  it('are looked at only for what is new in them', () => {
    let looks = 0;
    const counted = (event: EffectiveEvent): EffectiveEvent => ({
      ...event,
      get id() {
        looks++;
        return event.id;
      },
    });
    const list = known().map(counted);
    const answer = hit('case', 'high', { along: [list] });
    const support = new FindingSupport(answer);
    for (const happens of [() => undefined, () => list.push(counted(on(4))), () => insertInto(list, 0, counted(on(5))), () => removeFrom(list, 4)]) {
      looks = 0;
      happens();
      support.add(answer);
      expect(looks).toBeLessThanOrEqual(1);
    }
  });

  it('name everything that was ever seen in them, however they grow and change', () => {
    const events = fc.integer({ min: 1, max: 9 }).map((day) => (day % 2 ? cut(`2021-10-0${day}`) : load('2021-09-01', `2021-10-0${day}`)));
    const supports = new WeakMap<readonly EffectiveEvent[], [FindingSupport, Set<string>]>();
    throughChanges(events, (list) => {
      const answer = hit('case', 'high', { along: [list] });
      const [support, seen] = supports.get(list) ?? [new FindingSupport(answer), new Set<string>()];
      supports.set(list, [support, seen]);
      support.add(answer);
      for (const { id } of list) seen.add(id);
      expect(new Set(support.evidence())).toEqual(seen);
    });
  });
});
