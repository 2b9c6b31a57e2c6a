import type { EntityManager } from 'typeorm';

const WRITER_LOCK = 7106;

/**
 * What a writer asks for is a few rows by their keys out of tables that grow without end. The planner knows such a table only as it was when it was
 * last analysed, and reads it whole where it expects many rows; that would make each event dearer than the one before.
 */
const PLANS = ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin'];

/** Two writers cannot build one identity graph: one transaction that writes views at a time, across all instances, until its end. */
export async function becomeWriter(em: EntityManager): Promise<void> {
  await em.query(`select pg_advisory_xact_lock($1), set_config(plan, 'off', true) from unnest($2::text[]) as plan`, [WRITER_LOCK, PLANS]);
}
