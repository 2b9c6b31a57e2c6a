import rows from './former-divisions.json';

/** A name that a division had, or that of one which became part of it. Compiled by hand from changes of GB/T 2260: verify a year before relying on it. */
export interface FormerDivision {
  name: string;
  /** the division of today, six digits */
  code: string;
  /** year of the change */
  until: string;
}

/** Compiled by hand; a name that is missing stays in the address. */
export const FORMER_DIVISIONS: readonly FormerDivision[] = rows;

const byCode = new Map<string, string[]>();
for (const { code, name } of FORMER_DIVISIONS) byCode.set(code, [...(byCode.get(code) ?? []), name]);

const NONE: readonly string[] = [];

/** 150600 → 伊克昭盟: old papers and old letterheads go on using it. */
export const formerNamesOf = (code: string): readonly string[] => byCode.get(code) ?? NONE;
