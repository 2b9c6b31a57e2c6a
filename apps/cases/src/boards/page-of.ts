import { limitOf } from '../page-limit';
import { byPlace, readPlace, writePlace } from './place';
import type { Place } from './place';

/** Which page of a board is asked for. */
export interface PageAsked {
  limit?: string;
  after?: string;
}

/** One page of lines, in the order of their places; the cursor is the place of its last line, null at the end. */
export function pageOf<T>(lines: readonly T[], placeOf: (line: T) => Place, asked: PageAsked): { shown: T[]; next: string | null } {
  const limit = limitOf(asked.limit);
  const after = readPlace(asked.after);
  const placed = lines.map((line) => ({ line, place: placeOf(line) })).sort((a, b) => byPlace(a.place, b.place));
  const rest = after ? placed.filter(({ place }) => byPlace(place, after) > 0) : placed;
  const shown = rest.slice(0, limit);
  const last = rest.length > limit ? shown.at(-1) : undefined;
  return { shown: shown.map(({ line }) => line), next: last ? writePlace(last.place) : null };
}
