import rows from './areas.json';

/** A zone that people write into addresses like a division, and that GB/T 2260 does not know. */
export interface Area {
  name: string;
  /** other spellings, the longest first */
  aliases: readonly string[];
  /** counties that it lies in */
  divisions: readonly string[];
}

/** Compiled by hand; a zone that is missing is read as it is written. */
export const AREAS: readonly Area[] = rows;

/** A publisher may place the zone in a county, its city or its province. */
const around = (code: string): string[] => [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];

const byDivision = new Map<string, Area[]>();
for (const area of AREAS) {
  const codes = new Set(area.divisions.flatMap(around));
  for (const code of codes) byDivision.set(code, [...(byDivision.get(code) ?? []), area]);
}

const NONE: readonly Area[] = [];

/** Zones that an address in this division may name. */
export const areasIn = (code: string): readonly Area[] => byDivision.get(code) ?? NONE;
