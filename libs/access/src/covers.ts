/** 510000 → 51, 150600 → 1506, 000000 → '': trailing pairs of zeros stand for "everything below". */
export const divisionPrefix = (jurisdiction: string): string => jurisdiction.replace(/(00)+$/, '');

/** Whether a token's division lies over an event's division; a token without a division covers nothing. */
export function covers(tokenJurisdiction: string | undefined, eventJurisdiction: string): boolean {
  return tokenJurisdiction !== undefined && eventJurisdiction.startsWith(divisionPrefix(tokenJurisdiction));
}
