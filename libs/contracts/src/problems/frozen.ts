import { PROBLEMS } from './catalogue';
import type { Problems } from './problem-info';

/** code → kind. Titles and remedies may be reworded; what a program tests for may not. */
export type FrozenProblems = Readonly<Record<string, string>>;

/** What the snapshot keeps of each code: its kind. Titles and remedies may be bettered. */
export const frozenProblems = (problems: Problems = PROBLEMS): FrozenProblems =>
  Object.fromEntries(Object.entries(problems).map(([code, { kind }]) => [code, kind]));

/** How the problems differ from what was published: a change or a removal breaks clients, an addition only has to be recorded. */
export function problemDifferences(frozen: FrozenProblems, now: FrozenProblems): string[] {
  const codes = [...new Set([...Object.keys(frozen), ...Object.keys(now)])].sort();
  return codes.flatMap((code) => {
    if (!Object.hasOwn(now, code)) return [`${code} was published and is gone: keep it, clients test for it`];
    if (!Object.hasOwn(frozen, code)) return [`${code} is new: record it with node scripts/publish-problems.mjs`];
    return frozen[code] === now[code] ? [] : [`${code} was published as ${frozen[code]} and is now ${now[code]}: make a new code instead`];
  });
}
