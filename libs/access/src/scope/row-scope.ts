import { createHash } from 'node:crypto';

/** One row in this many is in the sample. */
export const SAMPLE_ONE_IN = 16;

/** Which rows somebody sees, as data: the SQL of lists, the settings of row-level security and the check in memory all say this. */
export interface RowScope {
  /** leading digits of the divisions; '' is the nation, no entry is nothing */
  readonly divisions: readonly string[];
  /** agencies whose rows are seen; undefined is every agency */
  readonly agency?: string;
  readonly sampled: boolean;
  /** ids of rows that were disclosed to whoever asks, wherever they are */
  readonly disclosed?: readonly string[];
}

/** What decides whether a row is seen. */
export interface ScopedRow {
  jurisdiction: string;
  /** who supplied the row; absent where a resource has no such column, and then a scope of one agency sees nothing */
  agency?: string;
  /** id by which the sample is drawn */
  id?: string;
}

/** The scope of whoever sees no row. */
export const NOTHING: RowScope = { divisions: [], sampled: false };

/** Drawn by the id itself, so nobody chooses what is looked at and everybody can check the draw. */
export const inSample = (id: string): boolean => createHash('md5').update(id).digest('hex').startsWith('0');

/** The first text after all texts that start with the prefix; '' has none, so a character after every digit stands in. */
export const endOfRange = (prefix: string): string =>
  prefix === '' ? ':' : prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);

/** The same question that the SQL predicate and row-level security ask, about one row. */
export function inScope(scope: RowScope, { jurisdiction, agency, id }: ScopedRow): boolean {
  if (id !== undefined && scope.disclosed?.includes(id)) return true;
  return (
    scope.divisions.some((prefix) => jurisdiction >= prefix && jurisdiction < endOfRange(prefix)) &&
    (scope.agency === undefined || scope.agency === agency) &&
    (!scope.sampled || (id !== undefined && inSample(id)))
  );
}
