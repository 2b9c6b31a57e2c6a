import type { StoryLine } from './story';

/** Lines that are one event to the product: equal id, or equal (source, idempotencyKey). */
export interface SameEvent {
  /** first line of the event that a line repeats; itself if it repeats none */
  firstSeqOf(seq: number): number;
  /** first line of the event with this id */
  seqOfId(id: string): number | undefined;
  /** the ids under which a line's event may be known, the first line's first */
  idsOf(seq: number): readonly string[];
}

export function sameEvents(lines: readonly StoryLine[]): SameEvent {
  const firstById = new Map<string, number>();
  const firstByKey = new Map<string, number>();
  const first = new Map<number, number>();
  const ids = new Map<number, string[]>();
  for (const line of lines) {
    const key = line.idempotencyKey ? `${line.source}\u0000${line.idempotencyKey}` : undefined;
    const seq = firstById.get(line.id) ?? (key ? firstByKey.get(key) : undefined) ?? line.seq;
    if (!firstById.has(line.id)) firstById.set(line.id, seq);
    if (key && !firstByKey.has(key)) firstByKey.set(key, seq);
    first.set(line.seq, seq);
    const known = ids.get(seq) ?? [];
    if (!known.includes(line.id)) ids.set(seq, [...known, line.id]);
  }
  return {
    firstSeqOf: (seq) => first.get(seq) ?? seq,
    seqOfId: (id) => firstById.get(id),
    idsOf: (seq) => ids.get(first.get(seq) ?? seq) ?? [],
  };
}
