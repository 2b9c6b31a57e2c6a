import { canonicalJson, sha256Hex } from '@quanlian/contracts';
import { RULES } from '@quanlian/cross-check';
import type { PolicyPacks } from '@quanlian/obligations';

/** A rule or a pack of duties, as far as it is data: what a release judges with. */
export interface ReleasePart {
  /** `rule/XC01`, `pack/sichuan` */
  name: string;
  /** RFC 8785 */
  json: string;
  /** of `json`, hex */
  sha256: string;
}

function partOf(name: string, value: object): ReleasePart {
  const json = canonicalJson(JSON.parse(JSON.stringify(value)));
  return { name, json, sha256: sha256Hex(json) };
}

/** What a release judges with, and by which packs. Of a rule, that is everything but its functions; they are the code of the release. */
export const releaseParts = ({ packs }: PolicyPacks): readonly ReleasePart[] => [
  ...RULES.map((rule) => partOf(`rule/${rule.code}`, rule)),
  ...packs.map((pack) => partOf(`pack/${pack.pack}`, pack)),
];
