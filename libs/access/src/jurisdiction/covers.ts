import { prefixesUnder } from './division-tree';

/** Whether a token's division lies over another; a token without a division covers nothing. */
export function covers(tokenJurisdiction: string | undefined, jurisdiction: string): boolean {
  return tokenJurisdiction !== undefined && prefixesUnder(tokenJurisdiction).some((prefix) => jurisdiction.startsWith(prefix));
}
