import { RULES } from '@quanlian/cross-check';
import type { Finding, Rule } from '@quanlian/cross-check';
import * as fc from 'fast-check';
import { freshFindings } from './testing/fresh-walk';
import { at, fold } from './testing/given';
import { RANDOM_TYPES, randomCase } from './testing/random-case';

const STANDING = ['site.confirmed', 'site.shut-down', 'site.cleared', 'inspection.conducted', 'project.listed', 'load-profile.summarised'];
const CLOSELY_READ = ['hosting-revenue.summarised', 'fund-flow.flagged', 'finding.noted', 'equipment-purchase.recorded'];
const known = new Set(RANDOM_TYPES);

/** Events of the types that a few rules look at, so that they meet. */
const seeds = fc.subarray([...RULES], { minLength: 1, maxLength: 3 }).chain((rules) => {
  const types = [...rules.flatMap(({ inputs }) => [...inputs, ...inputs]), ...STANDING, ...CLOSELY_READ].filter((type) => known.has(type));
  return fc.array(fc.record({ type: fc.constantFrom(...types), seed: fc.nat() }), { minLength: 1, maxLength: 40 });
});
const cases = fc
  .record({ own: seeds, corrections: fc.array(fc.nat(), { maxLength: 5 }), before: fc.array(fc.nat(), { maxLength: 2 }), earlier: seeds })
  .map(({ own, corrections, before, earlier }) => ({
    events: randomCase(own, corrections),
    // One case in three follows an earlier episode.
    earlier: before.length < 2 ? [] : randomCase(earlier.slice(0, 8)).map((event) => ({ ...event, id: `before-${event.id}` })),
    knownAt: at('2023-06-01'),
  }));

/** Looks at everything, so the walk asks it at every arrival. */
const alwaysAsked = (rule: Rule): Rule => ({ ...rule, check: (view) => (view.events.length + view.earlier.length >= 0 ? rule.check(view) : []) });

/** Which event was the cause is the walk's own knowledge. */
const shown = (findings: readonly Finding[]) =>
  findings
    .map(({ resolvedBy: _by, history, ...finding }) => ({ ...finding, history: history.map(({ because: _because, ...step }) => step) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
const withoutNumbers = (findings: readonly Finding[]) => shown(findings).map(({ numbers: _numbers, ...finding }) => finding);

const runs = { numRuns: 40 };

it('a walk over growing lists finds what asking every rule afresh at every instant finds', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const found = fold(given.events, { ...given, rules: RULES.map(alwaysAsked) }).findings;
      expect(shown(found)).toEqual(shown(RULES.flatMap((rule) => freshFindings(rule, given))));
    }),
    runs,
  );
});

it('and so does a walk that asks a rule only when something changed that it looked at', () => {
  fc.assert(
    fc.property(cases, (given) => {
      expect(withoutNumbers(fold(given.events, { ...given, rules: RULES }).findings)).toEqual(
        withoutNumbers(RULES.flatMap((rule) => freshFindings(rule, given))),
      );
    }),
    runs,
  );
});

/** Events of every type, so that every rule has many papers and much that concerns them. */
const longCases = fc
  .record({
    own: fc.array(fc.record({ type: fc.constantFrom(...RANDOM_TYPES, ...STANDING), seed: fc.nat() }), { minLength: 60, maxLength: 90 }),
    corrections: fc.array(fc.nat(), { minLength: 6, maxLength: 12 }),
  })
  .map(({ own, corrections }) => ({ events: randomCase(own, corrections), earlier: [], knownAt: at('2023-06-01') }));

it('and so it does over long cases of everything, each rule with its findings in the same order', () => {
  fc.assert(
    fc.property(longCases, (given) => {
      const { findings } = fold(given.events, { ...given, rules: RULES });
      for (const rule of RULES) {
        const idsOf = (all: readonly Finding[]) => all.filter((finding) => finding.rule === rule.code).map(({ id }) => id);
        const fresh = freshFindings(rule, given);
        expect(idsOf(findings)).toEqual(idsOf(fresh));
        expect(withoutNumbers(findings.filter((finding) => finding.rule === rule.code))).toEqual(withoutNumbers(fresh));
      }
    }),
    { numRuns: 3 },
  );
});
