import type { JudgedBy } from '@quanlian/case-file';
import { EVENT_CONTRACTS } from '@quanlian/contracts';
import { draftRules, RULES, thresholdProblems } from '@quanlian/cross-check';
import { checkPacks, packShapeProblems } from '@quanlian/obligations';
import type { Pack, PolicyPacks } from '@quanlian/obligations';
import { DraftInvalid } from './back-test.errors';
import type { DraftProblem } from './back-test.errors';
import { BackTestRequest } from './back-test.request';

/** More than all notices together have; each is asked of each case. */
const MAX_DUTIES = 300;
const EVENTS: ReadonlySet<string> = new Set(EVENT_CONTRACTS.map(({ code }) => code));

/** What a draft would have cases judged by; refused where nobody could be, with every place that is wrong. */
export function draftAsked({ thresholds = {}, packs = [] }: BackTestRequest, inForce: PolicyPacks): JudgedBy {
  if (Object.keys(thresholds).length + packs.length === 0)
    throw new DraftInvalid([{ pointer: '', detail: 'Found no draft; expected thresholds, packs or both.' }]);
  const problems = [...problemsOfThresholds(thresholds), ...problemsOfShape(packs)];
  if (problems.length > 0) throw new DraftInvalid(problems);
  const drafted = packs as unknown as readonly Pack[];
  requireNoMoreThan(MAX_DUTIES, drafted);
  const all = inForce.with(drafted);
  const unsound = problemsOfPacks(drafted, all);
  if (unsound.length > 0) throw new DraftInvalid(unsound);
  return { policies: all.policies, rules: draftRules(RULES, thresholds) };
}

const detailOf = ({ found, expected }: { found: string; expected: string }): string => `Found ${found}; expected ${expected}.`;

const problemsOfThresholds = (thresholds: unknown): DraftProblem[] =>
  thresholdProblems(thresholds).map((one) => ({ pointer: `/thresholds${one.pointer}`, detail: detailOf(one) }));

const problemsOfShape = (packs: readonly unknown[]): DraftProblem[] =>
  packs.flatMap((pack, place) => packShapeProblems(pack).map((one) => ({ pointer: `/packs/${place}${one.pointer}`, detail: detailOf(one) })));

function requireNoMoreThan(most: number, packs: readonly Pack[]): void {
  const found = packs.reduce((sum, { policies }) => sum + policies.length, 0);
  if (found > most) throw new DraftInvalid([{ pointer: '/packs', detail: `Found ${found} duties; expected at most ${most}.` }]);
}

/** A pack in force may end a duty that the draft leaves out of its place: then the draft is to blame as a whole. */
function problemsOfPacks(drafted: readonly Pack[], { packs }: PolicyPacks): DraftProblem[] {
  const places = new Map(drafted.map(({ pack }, place) => [pack, place]));
  const twice = drafted.flatMap(({ pack }, place) =>
    places.get(pack) === place ? [] : [{ pointer: `/packs/${place}/pack`, detail: `Found ${pack} twice; give each pack its own name.` }],
  );
  const unsound = checkPacks(packs, EVENTS).map(({ pack, pointer, detail }): DraftProblem => {
    const place = places.get(pack);
    return place === undefined ? { pointer: '/packs', detail: `${pack}: ${detail}` } : { pointer: `/packs/${place}${pointer}`, detail };
  });
  return [...twice, ...unsound];
}
