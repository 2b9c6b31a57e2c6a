import { PROVINCE_PREFIXES } from '@quanlian/contracts';

/** 新疆生产建设兵团 has a number of its own, and its cities also stand in the county numbers directly under 新疆 (659001 石河子 …). */
export const BINGTUAN = '66';
const CROSS_CUTTING: Readonly<Record<string, readonly string[]>> = { [BINGTUAN]: ['6590'] };
/** 台湾, 香港, 澳门 have codes and no part in this clean-up. */
const OUTSIDE = new Set(['71', '81', '82']);

/** 31 provinces, autonomous regions and municipalities. */
export const PROVINCES: readonly string[] = [...PROVINCE_PREFIXES].filter((code) => code !== BINGTUAN && !OUTSIDE.has(code));

/** Of the administrative hierarchy, by the length of a code without its trailing zeros. */
export type Level = 'centre' | 'province' | 'city' | 'county';
const LEVELS: readonly Level[] = ['centre', 'province', 'city', 'county'];

/** 510000 → 51, 150600 → 1506, 000000 → '': trailing pairs of zeros stand for "everything below". */
export const divisionPrefix = (jurisdiction: string): string => jurisdiction.replace(/(00)+$/, '');

/** 510000 is a province, 513221 a county, 000000 the centre. */
export const levelOf = (jurisdiction: string): Level => LEVELS[Math.floor(divisionPrefix(jurisdiction).length / 2)] ?? 'county';

/** The leading digits of every division that lies under this one. */
export function prefixesUnder(jurisdiction: string): readonly string[] {
  const prefix = divisionPrefix(jurisdiction);
  return [prefix, ...(CROSS_CUTTING[prefix] ?? [])];
}

/** From a division up to the nation, itself included, as prefixes. A city of the Bingtuan has two ways up. */
export function ancestorsOf(jurisdiction: string): readonly string[] {
  const prefix = divisionPrefix(jurisdiction);
  const own = [6, 4, 2, 0].filter((length) => length <= prefix.length).map((length) => prefix.slice(0, length));
  const across = Object.entries(CROSS_CUTTING).flatMap(([root, below]) => (below.some((start) => prefix.startsWith(start)) ? [root] : []));
  return [...own, ...across];
}
