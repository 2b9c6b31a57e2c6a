import { divisionChain, shortName } from '@quanlian/reference';
import type { Division } from '@quanlian/reference';
import { startsLikeRoad } from './provinces';

/** Takes the names of the division itself off: 内蒙古鄂尔多斯准格尔旗示例路1号 of 150622 → 示例路1号. */
export function withoutOwnDivisions(text: string, code: string): string {
  const chain = divisionChain(code);
  return chain.reduce((rest, { name }, place) => withoutName(rest, name, chain.slice(place + 1)), text);
}

/** A short name counts only before the name of a division inside it, and 青海省 in 青海省道 is no name at all. */
function withoutName(text: string, name: string, inside: readonly Division[]): string {
  if (text.startsWith(name)) return startsLikeRoad(text.slice(name.length)) ? text : text.slice(name.length);
  const short = shortName(name);
  const rest = text.slice(short.length);
  return text.startsWith(short) && inside.some((division) => rest.startsWith(shortName(division.name))) ? rest : text;
}
