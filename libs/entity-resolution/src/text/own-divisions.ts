import { divisionChain, formerNamesOf, shortName } from '@quanlian/reference';
import type { Division } from '@quanlian/reference';
import { startsLikeRoad } from './provinces';

/** Takes the names of the division itself off, those of today and former ones: 内蒙古伊克昭盟准格尔旗示例路1号 of 150622 → 示例路1号. */
export function withoutOwnDivisions(text: string, code: string): string {
  const chain = divisionChain(code);
  return chain.reduce((rest, division, place) => withoutDivision(rest, division, chain.slice(place + 1)), text);
}

function withoutDivision(text: string, { code, name }: Division, inside: readonly Division[]): string {
  const full = [name, ...formerNamesOf(code)].find((one) => text.startsWith(one));
  if (full !== undefined) return startsLikeRoad(text.slice(full.length)) ? text : text.slice(full.length);
  const short = shortName(name);
  return text.startsWith(short) && startsInside(text.slice(short.length), inside) ? text.slice(short.length) : text;
}

/** A short name counts only before the name of a division inside it, and 青海省 in 青海省道 is no name at all. */
const startsInside = (rest: string, inside: readonly Division[]): boolean =>
  inside.some(({ code, name }) => rest.startsWith(shortName(name)) || formerNamesOf(code).some((former) => rest.startsWith(former)));
