import type { Parameters } from 'fast-check';

const given = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);

/** How often a law is tried: a little in every run of the tests, and as often as `npm run test:properties` says. */
const SEED = given('PROPERTY_SEED', 1283);
const ON_SMALL_CASES = given('PROPERTY_SMALL', 120);
const ON_WHOLE_STORIES = given('PROPERTY_WHOLE', 5);

/** Whoever sees a law fail can try the same cases again. */
const told = (runs: number): string => `seed ${SEED}, ${runs} runs`;

interface Size {
  runs: Parameters<unknown>;
  told: string;
  /** ms in which a law must have been tried so often, on a machine that does other things, too */
  patience: number;
}
const sizeOf = (numRuns: number): Size => ({ runs: { seed: SEED, numRuns }, told: told(numRuns), patience: 60_000 + numRuns * 300 });

export const SMALL = sizeOf(ON_SMALL_CASES);
export const WHOLE = sizeOf(ON_WHOLE_STORIES);
