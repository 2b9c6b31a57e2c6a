import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { SealedAnswer } from '@quanlian/access';
import { checkpointAsked } from '../making/asked';
import { PackMaking } from '../making/pack-making';
import type { Answer, Desk } from '../making/pack-making';
import { PackEntryNotFound } from '../pack.errors';
import { placesAsked } from './places-asked';
import { SamplePackQuery } from './sample-pack.query';

@QueryHandler(SamplePackQuery)
export class SamplePackHandler implements IQueryHandler<SamplePackQuery> {
  constructor(private readonly making: PackMaking) {}

  execute({ request, reading }: SamplePackQuery): Promise<SealedAnswer<Uint8Array>> {
    const events = request.events === undefined ? [] : [...new Set(request.events.split(','))].sort();
    const places = request.entries === undefined ? [] : placesAsked(request.entries)!;
    return this.making.make(reading, checkpointAsked(request.checkpoint), (desk) => answer(desk, events, places));
  }
}

/** An event of another area and no event are the same answer: otherwise ids could be probed. */
async function answer({ head, leaves, lookup, isSeen }: Desk, events: readonly string[], entries: readonly number[]): Promise<Answer> {
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
