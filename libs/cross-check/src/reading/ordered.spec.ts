import * as fc from 'fast-check';
import { insertInto, removeFrom, replaceIn } from './changes';
import { lastWithin, ordered } from './ordered';

interface Item {
  to: number;
  name: string;
}
const toOf = ({ to }: Item): number => to;
const item = fc.record({ to: fc.nat({ max: 5 }), name: fc.constantFrom('a', 'b', 'c') });
const step = fc.record({ kind: fc.constantFrom('append', 'append', 'insert', 'replace', 'remove'), at: fc.nat(), item });

function apply(list: Item[], { kind, at, item: one }: { kind: string; at: number; item: Item }): void {
  const place = list.length ? at % list.length : 0;
  if (kind === 'append' || list.length === 0) list.push({ ...one });
  else if (kind === 'insert') insertInto(list, place, { ...one });
  else if (kind === 'replace') replaceIn(list, place, { ...one });
  else removeFrom(list, place);
}

it('is the list in order of the number, of equals as they come, however the list grows and changes', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const inOrder = ordered(toOf);
      const list: Item[] = [];
      for (const one of steps) {
        apply(list, one);
        expect(inOrder(list)).toEqual([...list].sort((a, b) => a.to - b.to));
      }
    }),
  );
});

it('the last within a limit that passes is the one with the highest number, of equals the last', () => {
  fc.assert(
    fc.property(fc.array(item), fc.nat({ max: 5 }), (list, limit) => {
      const isA = ({ name }: Item): boolean => name === 'a';
      const expected = [...list].sort((a, b) => a.to - b.to).findLast((one) => one.to <= limit && isA(one));
      expect(lastWithin(ordered(toOf)(list), toOf, limit, isA)).toBe(expected);
    }),
  );
});
