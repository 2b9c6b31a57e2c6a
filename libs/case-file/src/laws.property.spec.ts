import type { CaseEvent } from '@quanlian/contracts';
import { RULES } from '@quanlian/cross-check';
import type { Rule } from '@quanlian/cross-check';
import { POLICIES } from '@quanlian/obligations';
import * as fc from 'fast-check';
import { caseFileBytes } from './case-file-bytes';
import type { CaseFile } from './case-file';
import { foldNamedCase } from './cases/fold-named-case';
import { foldCaseFile } from './fold-case-file';
import { RANDOM_TYPES, randomCase } from './testing/random-case';
import { SMALL, WHOLE } from './testing/runs';
import { earlierEventsOf, eventsOfCase, readStory, storyNames, wholeStory } from './testing/story';

interface Given {
  events: CaseEvent[];
  earlier: CaseEvent[];
}

const seeds = fc.array(fc.record({ type: fc.constantFrom(...RANDOM_TYPES), seed: fc.nat() }), { minLength: 1, maxLength: 8 });
const small = fc
  .record({ own: seeds, corrections: fc.array(fc.nat(), { maxLength: 2 }) })
  .map(({ own, corrections }): Given => ({ events: randomCase(own, corrections), earlier: [] }));

const told = storyNames().map(readStory);
const cases = told.flatMap((story) =>
  Object.keys(story.expected.cases).map((label): Given => ({ events: eventsOfCase(story, label), earlier: earlierEventsOf(story, label) })),
);
const stories = fc.constantFrom(...cases);

const LATER = 200 * 24 * 3_600_000;
const fold = ({ events, earlier }: Given, over: { rules?: readonly Rule[]; knownAt?: number } = {}): CaseFile => {
  const knownAt = Math.max(...events.map(({ recordedAt }) => recordedAt)) + LATER;
  return foldCaseFile({ caseId: 'c', number: 'c', operator: 'uscc:91150622MAYX0A110G', events, earlier, knownAt, ...over });
};

const SIZES = [
  ['small cases', small, SMALL],
  ['whole stories', stories, WHOLE],
] as const;

describe.each(SIZES)('over %s', (_name, given, { runs, told: howOften, patience }) => {
  it(
    `any order and any repetition of the events gives the same bytes (${howOften})`,
    () => {
      fc.assert(
        fc.property(given, fc.infiniteStream(fc.nat()), (one, random) => {
          const next = (): number => random.next().value!;
          const shuffled = one.events
            .flatMap((event) => Array.from({ length: 1 + (next() % 3) }, () => ({ event, rank: next() })))
            .sort((a, b) => a.rank - b.rank)
            .map(({ event }) => event);
          expect(caseFileBytes(fold({ ...one, events: shuffled }))).toBe(caseFileBytes(fold(one)));
        }),
        runs,
      );
    },
    patience,
  );

  it(
    `a correction that is retracted again leaves the view as it was (${howOften})`,
    () => {
      fc.assert(
        fc.property(given, fc.nat(), fc.boolean(), (one, place, moves) => {
          const target = one.events[place % one.events.length]!;
          const at = Math.max(...one.events.map(({ recordedAt }) => recordedAt)) + 60_000;
          const corrected = correctionOf(
            target,
            'z-correction',
            at,
            moves ? { occurredAt: new Date(target.occurredAt - 864e5).toISOString() } : undefined,
          );
          const retracted = correctionOf(corrected, 'z-retraction', at + 60_000);
          const knownAt = at + LATER;
          expect(viewOf(fold({ ...one, events: [...one.events, corrected, retracted] }, { knownAt }))).toEqual(viewOf(fold(one, { knownAt })));
        }),
        runs,
      );
    },
    patience,
  );

  it(
    `the old version of a rule finds again what it had found, whatever a new one was asked meanwhile (${howOften})`,
    () => {
      fc.assert(
        fc.property(given, fc.constantFrom(...RULES), (one, rule) => {
          const old = caseFileBytes(fold(one));
          fold(one, { rules: RULES.map((other) => (other === rule ? stricter(rule) : other)) });
          expect(caseFileBytes(fold(one))).toBe(old);
        }),
        runs,
      );
    },
    patience,
  );
});

/** Without facts to lay over, it takes its target back. */
const correctionOf = (target: CaseEvent, id: string, at: number, replacement?: object): CaseEvent => ({
  ...target,
  ...{ id, type: 'event.corrected', idempotencyKey: undefined, occurredAt: at, recordedAt: at, acceptedAt: at },
  facts: { targetEventId: target.id, effect: replacement ? 'replace' : 'retract', ...(replacement && { replacement }) },
});

/** What an officer sees. That something was corrected and taken back stays in the history, and XC31 never forgets what was shown meanwhile. */
const viewOf = ({ status, measures, obligations, chain, findings }: CaseFile) => ({
  ...{ status, measures, obligations, chain },
  open: findings
    .filter((finding) => finding.status === 'open' && finding.rule !== 'XC31')
    .map(({ rule, about }) => `${rule} ${about}`)
    .sort(),
});

/** Every number among its thresholds a half more: another version of the rule. */
function stricter(rule: Rule): Rule {
  const changed = Object.fromEntries(
    Object.entries(rule.thresholds as object).map(([name, value]) => [name, typeof value === 'number' ? value * 1.5 : value]),
  );
  return { ...rule, check: (view) => rule.check(view, changed) };
}

describe('as known then, with the identity known then', () => {
  const histories = told.map(wholeStory);

  it.each(told.map((story, index) => [story.name, histories[index]!, Object.keys(story.expected.cases)] as const))(
    'at the end of %s, each of its cases is there under its name',
    (_name, { events, names }, labels) => {
      expect([...names].sort()).toEqual([...labels].sort());
      const end = Math.max(...events.map(({ recordedAt }) => recordedAt));
      for (const caseId of names)
        expect(foldNamedCase(events, { caseId, knownAt: end, identityAt: end, policies: POLICIES })?.row).toMatchObject({ caseId });
    },
  );

  it(
    `no later fact or link shows (${WHOLE.told})`,
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...histories), fc.nat(), fc.nat(), ({ events, names }, pick, when) => {
          const caseId = names[pick % names.length]!;
          const at = events[when % events.length]!.recordedAt;
          const seen = events.filter(({ recordedAt }) => recordedAt <= at);
          const asked = { caseId, knownAt: at, identityAt: at, policies: POLICIES };
          const then = foldNamedCase(events, asked);
          expect(then && caseFileBytes(then.file)).toBe(bytesOf(seen, asked));
          const known = new Set(seen.map(({ id }) => id));
          expect(then?.eventIds.filter((id) => !known.has(id)) ?? []).toEqual([]);
        }),
        WHOLE.runs,
      );
    },
    WHOLE.patience,
  );

  const bytesOf = (events: readonly CaseEvent[], asked: Parameters<typeof foldNamedCase>[1]): string | undefined => {
    const found = foldNamedCase(events, asked);
    return found && caseFileBytes(found.file);
  };
});
