/** Names of the provincial divisions: GB/T 2260 code, short name, and what completes it. */
const PROVINCES: readonly (readonly [code: string, short: string, rest: string])[] = [
  ['11', '北京', '市'],
  ['12', '天津', '市'],
  ['13', '河北', '省'],
  ['14', '山西', '省'],
  ['15', '内蒙古', '自治区'],
  ['21', '辽宁', '省'],
  ['22', '吉林', '省'],
  ['23', '黑龙江', '省'],
  ['31', '上海', '市'],
  ['32', '江苏', '省'],
  ['33', '浙江', '省'],
  ['34', '安徽', '省'],
  ['35', '福建', '省'],
  ['36', '江西', '省'],
  ['37', '山东', '省'],
  ['41', '河南', '省'],
  ['42', '湖北', '省'],
  ['43', '湖南', '省'],
  ['44', '广东', '省'],
  ['45', '广西', '壮族自治区'],
  ['46', '海南', '省'],
  ['50', '重庆', '市'],
  ['51', '四川', '省'],
  ['52', '贵州', '省'],
  ['53', '云南', '省'],
  ['54', '西藏', '自治区'],
  ['61', '陕西', '省'],
  ['62', '甘肃', '省'],
  ['63', '青海', '省'],
  ['64', '宁夏', '回族自治区'],
  ['65', '新疆', '维吾尔自治区'],
  ['71', '台湾', '省'],
  ['81', '香港', '特别行政区'],
  ['82', '澳门', '特别行政区'],
];

/** Longest first, so that 内蒙古自治区 is taken before 内蒙古. A short name alone counts only before another division: 海南路 is a road. */
const NAMES = PROVINCES.flatMap(([, short, rest]) => [`${short}${rest}`, short]).sort((a, b) => b.length - a.length);

export function withoutProvince(text: string): string {
  const name = NAMES.find((one) => text.startsWith(one));
  if (name === undefined) return text;
  const rest = text.slice(name.length);
  return /[省市区]$/.test(name) || startsWithDivision(rest) ? rest : text;
}

const startsWithDivision = (text: string): boolean => withoutCounty(text) !== text;

/** What ends in a division's word without being one: 产业园区, 开发区, 超市, 红旗路. */
const NO_DIVISION = /(?:园区|小区|社区|开发区|工业区|新区|厂区|校区|景区|库区|街区|矿区|高新区|超市|门市|城市)$/;
const DIVISION = /^\p{Script=Han}{1,10}?(?:自治州|自治县|自治旗|地区|州(?!市)|[市盟区县旗])/u;

/** Takes one leading city, prefecture, league, county or banner off. */
export function withoutCounty(text: string): string {
  const [name] = DIVISION.exec(text) ?? [];
  if (name === undefined || NO_DIVISION.test(name) || name.length < (name.endsWith('县') ? 2 : 3)) return text;
  return /^[路街道巷镇乡村]/.test(text.slice(name.length)) ? text : text.slice(name.length);
}
