import type { EntityManager } from 'typeorm';

/** One clock for all instances. */
export async function nowOf(em: EntityManager): Promise<number> {
  const [{ now }] = await em.query<[{ now: Date }]>('SELECT clock_timestamp() AS now');
  return now.getTime();
}
