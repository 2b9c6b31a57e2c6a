import { PackEntryNotFound } from '../pack.errors';
import type { Answer, Desk } from './pack-making';

/** An event of another area and no event are the same answer: otherwise ids could be probed. */
export async function sampleAnswer({ head, leaves, lookup, isSeen }: Desk, events: readonly string[], entries: readonly number[]): Promise<Answer> {
  const found = [...(await leaves.ofEvents(events)), ...(await leaves.at(entries))];
  const ids = found.flatMap(({ kind, about }) => (kind === 'event' && about !== null ? [about] : []));
  const rows = (await lookup.byIds(ids)).map(({ row }) => row).filter(isSeen);
  const seen = new Set(rows.map(({ event_id }) => event_id));
  const missing = [...events, ...ids].find((id) => !seen.has(id));
  if (missing !== undefined) throw new PackEntryNotFound(`event ${missing}`);
  const places = new Set(found.map(({ index }) => index));
  const gone = entries.find((place) => !places.has(place));
  if (gone !== undefined) throw new PackEntryNotFound(`entry ${gone}`);
  return { question: { of: 'sample', events, entries, checkpoint: head.size }, leaves: found, rows };
}
