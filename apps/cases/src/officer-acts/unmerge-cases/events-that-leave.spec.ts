import { toCaseEvent } from '@quanlian/contracts';
import type { CaseEvent, QuanlianEvent } from '@quanlian/contracts';
import { aboutSite, aSite, usccOf } from '../../testing/a-site';
import { eventsThatLeave } from './events-that-leave';

const [ONE, TWO] = [`uscc:${usccOf(1)}`, `uscc:${usccOf(2)}`];
const known = (event: QuanlianEvent): CaseEvent => {
  const at = Date.parse(event.time);
  return toCaseEvent(event, { recordedAt: at, acceptedAt: at, position: 0 });
};
const first = aSite({ n: 1, day: 1 });
const second = aSite({ n: 2, day: 2 });
const later = aboutSite('power-supply.cut', { n: 2, day: 3 });
const merged = (mergeKind: string, groupId = 'g-1') => aboutSite('entity.merged', { n: 1, day: 5 }, { groupId, memberKeys: [ONE, TWO], mergeKind });
const unmerged = (groupId = 'g-1') => aboutSite('entity.unmerged', { n: 1, day: 6 }, { groupId, removedKeys: [TWO] });

const leaving = (merges: QuanlianEvent[], unmerging: QuanlianEvent, opener = first): string[] =>
  eventsThatLeave([first, second, later, ...merges].map(known), known(unmerging), opener.id);

describe('the events that leave a case when a merge is taken back', () => {
  it.each(['common-control', 'same-legal-entity'])('are those of the one who is taken out: %s', (kind) => {
    expect(leaving([merged(kind)], unmerged())).toEqual([second.id, later.id]);
  });

  it('are those of the other side where the taken out one gave the case its name', () => {
    const ids = leaving([merged('common-control')], unmerged(), second);
    expect(ids).toContain(first.id);
    expect(ids).not.toContain(second.id);
  });

  it('are none where another merge still holds them together', () => {
    expect(leaving([merged('common-control'), merged('common-control', 'g-2')], unmerged())).toEqual([]);
  });

  it('are none where nothing was merged', () => expect(leaving([], unmerged())).toEqual([]));
});
