export { findProblem, PROBLEM_GROUPS, PROBLEMS } from './catalogue';
export { CONTRACT_PROBLEMS } from './contract.problems';
export { DOOR_PROBLEMS } from './door.problems';
export { frozenProblems, problemDifferences } from './frozen';
export type { FrozenProblems } from './frozen';
export { JSON_PROBLEMS } from './json.problems';
export type { ProblemInfo, ProblemKind, Problems } from './problem-info';
