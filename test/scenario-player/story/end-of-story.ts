import type { Story } from './story';

/** The last instant a story names: what a deadline brings about later is no longer part of it. */
export function endOfStory({ lines, acts, expected }: Story): number {
  const named = [
    ...lines.map(({ recordedAt }) => recordedAt),
    ...acts.map(({ at }) => at),
    ...(expected?.snapshots ?? []).map(({ asOf }) => asOf),
    ...(expected?.findings ?? []).flatMap(({ raisedAt, resolvedAt }) => [raisedAt, ...(resolvedAt ? [resolvedAt] : [])]),
  ];
  return Math.max(...named.map((text) => Date.parse(text)));
}
