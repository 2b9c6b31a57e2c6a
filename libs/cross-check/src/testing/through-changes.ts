import * as fc from 'fast-check';
import { applyStep } from './apply-step';

/** Now and then a list is only changed and not looked at, so that several changes come together. */
const stepWith = <T>(item: fc.Arbitrary<T>) =>
  fc.record({ kind: fc.constantFrom('append', 'append', 'insert', 'replace', 'remove'), at: fc.nat(), reading: item, isRead: fc.boolean() });

/** Looks at lists that grow and change as those of a walk do: at their end, and now and then before it. */
export function throughChanges<T extends object>(item: fc.Arbitrary<T>, look: (list: readonly T[]) => void): void {
  fc.assert(
    fc.property(fc.array(stepWith(item), { maxLength: 30 }), (steps) => {
      const list: T[] = [];
      for (const one of steps) {
        applyStep(list, one);
        if (one.isRead) look(list);
      }
      look(list);
    }),
  );
}
