import type { EntityManager } from 'typeorm';
import type { HistoryRowWithBytes } from '../../history/history.row';
import type { Desk } from './pack-making';

/** What shows that organs said what is in a pack. */
export interface Signatures {
  /** detached JWS by the id of its event */
  jws: ReadonlyMap<string, string>;
  /** the events in which those organs registered and revoked keys, or copies where something is held back */
  keyEvents: readonly HistoryRowWithBytes[];
}

const SIGNATURES = `SELECT h.event_id, s.jws FROM history_signature s JOIN history h USING (position) WHERE s.position = ANY($1::bigint[])`;

const NONE: Signatures = { jws: new Map(), keyEvents: [] };

/**
 * The signatures of events that are in a pack as they were sent, with all that their organs said of their keys. An organ of whose keys something is
 * held back has no signatures in the pack: nobody could check them, and the copies of what is held back say why there are none.
 */
export async function signaturesOf({ em, lookup, copies }: Desk, rows: readonly HistoryRowWithBytes[]): Promise<Signatures> {
  const isWhole = (row: HistoryRowWithBytes): boolean => copies.withheld(row) === undefined;
  const whole = rows.filter(isWhole);
  const signed = await signaturesBeside(em, whole);
  if (signed.size === 0) return NONE;
  const organs = new Set(whole.flatMap(({ event_id, source }) => (signed.has(event_id) ? [source] : [])));
  const said = (await lookup.ofTypes('key.registered', 'key.revoked')).map(({ row }) => row).filter(({ source }) => organs.has(source));
  const heldBack = said.filter((row) => !isWhole(row));
  for (const { source } of heldBack) organs.delete(source);
  const keyEvents = said.filter(({ source }) => organs.has(source));
  const theirs = new Set([...whole, ...keyEvents].flatMap(({ event_id, source }) => (organs.has(source) ? [event_id] : [])));
  const all = new Map([...signed, ...(await signaturesBeside(em, keyEvents))]);
  return { jws: new Map([...all].filter(([id]) => theirs.has(id))), keyEvents: [...keyEvents, ...heldBack] };
}

async function signaturesBeside(em: EntityManager, rows: readonly HistoryRowWithBytes[]): Promise<Map<string, string>> {
  const found = await em.query<{ event_id: string; jws: string }[]>(SIGNATURES, [rows.map(({ position }) => position)]);
  return new Map(found.map(({ event_id, jws }) => [event_id, jws]));
}
