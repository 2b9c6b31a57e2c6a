import { PROVINCES, shortName } from '@quanlian/reference';

/** Longest first, so that 内蒙古自治区 is taken before 内蒙古. A short name alone counts only before another division: 海南路 is a road. */
const NAMES = PROVINCES.flatMap(({ name }) => [name, shortName(name)]).sort((a, b) => b.length - a.length);

export function withoutProvince(text: string): string {
  const name = NAMES.find((one) => text.startsWith(one));
  if (name === undefined) return text;
  const rest = text.slice(name.length);
  return (/[省市区]$/.test(name) && !startsLikeRoad(rest)) || startsWithDivision(rest) ? rest : text;
}

const startsWithDivision = (text: string): boolean => withoutCounty(text) !== text;

/** What ends in a division's word without being one: 产业园区, 开发区, 超市, 红旗路. */
const NO_DIVISION = /(?:园区|小区|社区|开发区|工业区|新区|厂区|校区|景区|库区|街区|矿区|高新区|超市|门市|城市)$/;
const DIVISION = /^\p{Script=Han}{1,10}?(?:自治州|自治县|自治旗|地区|州(?!市)|[市盟区县旗])/u;

/** Takes one leading city, prefecture, league, county or banner off. */
export function withoutCounty(text: string): string {
  const [name] = DIVISION.exec(text) ?? [];
  if (name === undefined || NO_DIVISION.test(name) || name.length < (name.endsWith('县') ? 2 : 3)) return text;
  return startsLikeRoad(text.slice(name.length)) ? text : text.slice(name.length);
}

/** 四川省道, 红旗路: what looked like a division was the name of a road or a township. */
export const startsLikeRoad = (rest: string): boolean => /^[路街道巷镇乡村]/.test(rest);
