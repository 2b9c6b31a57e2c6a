import type { EntityManager } from 'typeorm';
import type { ReceivedEvent } from './consumer-handler';

/** In the order of the ids: two transactions with common events then wait for each other in one direction only. */
const INSERT = `
  INSERT INTO inbox (consumer, event_id) SELECT $1, id FROM unnest($2::uuid[]) AS id ORDER BY id
  ON CONFLICT DO NOTHING RETURNING event_id`;

/** Records the events as seen and returns those seen for the first time, each once, in their order. */
export async function firstSeen(em: EntityManager, consumer: string, messages: readonly ReceivedEvent[]): Promise<ReceivedEvent[]> {
  if (messages.length === 0) return [];
  const rows = await em.query<{ event_id: string }[]>(INSERT, [consumer, messages.map(({ event }) => event.id)]);
  const fresh = new Set(rows.map((row) => row.event_id));
  return messages.filter(({ event }) => fresh.delete(event.id.toLowerCase()));
}
