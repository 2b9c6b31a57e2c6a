import type { EntityManager } from 'typeorm';

const WRITER_LOCK = 7106;

/** Two writers cannot build one identity graph: one transaction that writes views at a time, across all instances, until its end. */
export async function becomeWriter(em: EntityManager): Promise<void> {
  await em.query(`select pg_advisory_xact_lock($1)`, [WRITER_LOCK]);
}
