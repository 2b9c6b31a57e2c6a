import type { EntityManager } from 'typeorm';

/** One identity graph and two shares of the case files: of each, one transaction writes at a time, across all instances, until its end. */
const PLACING = 7106_1;
const FOLDING = 7106_2;

/** Operators are divided by their hash, so that one share is computed while the other waits for PostgreSQL. */
export const FOLD_SHARES = [0, 1] as const;

/**
 * What a writer asks for is a few rows by their keys out of tables that grow without end. The planner knows such a table only as it was when it was
 * last analysed, and reads it whole where it expects many rows; that would make each event dearer than the one before.
 */
const PLANS = ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin'];

async function lock(em: EntityManager, number: number): Promise<void> {
  await em.query(`select pg_advisory_xact_lock($1), set_config(plan, 'off', true) from unnest($2::text[]) as plan`, [number, PLANS]);
}

/** Whoever takes events in and decides whose they are. */
export const lockPlacing = (em: EntityManager): Promise<void> => lock(em, PLACING);

/** Whoever folds a share of the case files. Placing goes on meanwhile; who does both takes placing first. */
export const lockFolding = (em: EntityManager, share: number): Promise<void> => lock(em, FOLDING + share);

/** Nobody folds any case file until the end of the transaction. */
export async function lockAllFolding(em: EntityManager): Promise<void> {
  for (const share of FOLD_SHARES) await lockFolding(em, share);
}
