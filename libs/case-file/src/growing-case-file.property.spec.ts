import * as fc from 'fast-check';
import { caseFileBytes } from './case-file-bytes';
import { foldCaseFile } from './fold-case-file';
import type { FoldInput } from './fold-input';
import { GrowingCaseFile } from './growing-case-file';
import { RANDOM_TYPES, randomCase } from './testing/random-case';

const seeds = fc.array(fc.record({ type: fc.constantFrom(...RANDOM_TYPES), seed: fc.nat() }), { minLength: 2, maxLength: 40 });
const DAY = 24 * 3_600_000;

/** A case whose events become visible one after the other, some of them late, and the moments at which it is folded. */
const growing = fc
  .record({
    own: seeds,
    corrections: fc.array(fc.nat(), { maxLength: 6 }),
    repeated: fc.array(fc.nat(), { maxLength: 3 }),
    delays: fc.infiniteStream(fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 90 }) })),
    steps: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 12 }),
    earlier: fc.array(fc.nat(), { maxLength: 4 }),
  })
  .map(({ own, corrections, repeated, delays, steps, earlier }) => {
    const events = randomCase(own, corrections).map((one, index) => ({ ...one, idempotencyKey: one.idempotencyKey ?? `k${index}` }));
    const again = repeated.map((place, index) => ({
      ...events[place % events.length]!,
      id: `again-${index}`,
      recordedAt: events.at(-1)!.recordedAt,
    }));
    const shown = [...events, ...again].map((one) => ({ one, visibleAt: one.recordedAt + delays.next().value! * DAY }));
    const isEarlier = new Set(earlier.map((place) => events[place % events.length]!.id));
    const first = Math.min(...events.map(({ recordedAt }) => recordedAt));
    let now = first;
    return steps.map((days): Pick<FoldInput, 'events' | 'earlier' | 'knownAt'> => {
      now += days * DAY;
      const visible = shown.filter(({ visibleAt }) => visibleAt <= now).map(({ one }) => one);
      return {
        events: visible.filter(({ id }) => !isEarlier.has(id)),
        earlier: visible.filter(({ id }) => isEarlier.has(id)),
        knownAt: now,
      };
    });
  });

const inputOf = (given: Pick<FoldInput, 'events' | 'earlier' | 'knownAt'>): FoldInput => ({
  caseId: 'case-1',
  number: 'QL-1',
  operator: 'uscc:91150622MAYX0A110G',
  ...given,
});

it('a case that grows reads, at each moment, as if it were folded anew', () => {
  fc.assert(
    fc.property(growing, (moments) => {
      const file = new GrowingCaseFile();
      for (const moment of moments) expect(caseFileBytes(file.fold(inputOf(moment)))).toBe(caseFileBytes(foldCaseFile(inputOf(moment))));
    }),
    { numRuns: 100 },
  );
});
