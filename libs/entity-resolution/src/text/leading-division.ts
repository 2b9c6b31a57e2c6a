import { DIVISIONS, FORMER_DIVISIONS, shortName } from '@quanlian/reference';

/** A division that a name may begin with. */
interface Reading {
  code: string;
  /** written out: 鄂尔多斯市 rather than 鄂尔多斯 */
  full: boolean;
}

const LONGEST = 12;
const readings = new Map<string, Reading[]>();

function learn(name: string, code: string, full: boolean): void {
  const known = readings.get(name);
  if (known) known.push({ code, full });
  else readings.set(name, [{ code, full }]);
}

const AUTONOMOUS =
  /(?:藏族|羌族|彝族|土家族|苗族|侗族|布依族|回族|朝鲜族|蒙古族|蒙古|哈萨克族|哈萨克|柯尔克孜|白族|傣族|景颇族|傈僳族|壮族|哈尼族|满族|裕固族|土族|撒拉族)+自治[州县旗]$/;

for (const { code, name } of DIVISIONS) {
  learn(name, code, true);
  const short = shortName(name).replace(AUTONOMOUS, '');
  if (short !== name) learn(short, code, false);
}
for (const { code, name } of FORMER_DIVISIONS) learn(name, code, true);

const prefixOf = (code: string): string => code.replace(/(?:00)+$/, '');

/**
 * The division that a registered name begins with, by its code of today, and what is left: 伊克昭盟示例云图 and 内蒙古鄂尔多斯示例云图 both say 150600.
 * A short name of a county counts only behind the division that it lies in: 东方 may be anybody's.
 */
export function leadingDivision(text: string): { code?: string; rest: string } {
  let code: string | undefined;
  let rest = text;
  for (let found = longest(rest, code); found; found = longest(rest, code)) {
    code = found.code;
    rest = rest.slice(found.length);
  }
  return { code, rest };
}

function longest(text: string, parent: string | undefined): { code: string; length: number } | undefined {
  for (let length = Math.min(LONGEST, text.length - 2); length >= 2; length -= 1) {
    const read = (readings.get(text.slice(0, length)) ?? []).filter((reading) => isRead(reading, parent, text[length]!));
    const code = widest(read.map((reading) => reading.code));
    if (code !== undefined) return { code, length };
  }
  return undefined;
}

function isRead({ code, full }: Reading, parent: string | undefined, next: string): boolean {
  // 朝阳区 begins with the short name of a city elsewhere.
  if (!full && /[省市区县旗州盟]/.test(next)) return false;
  return parent === undefined ? full || code.endsWith('00') : code !== parent && code.startsWith(prefixOf(parent));
}

/** 甘孜 is a prefecture and a county in it, 海南 a province before it is a prefecture elsewhere; 朝阳区 is a district of two cities, and so of neither. */
function widest(codes: readonly string[]): string | undefined {
  const [first, ...others] = [...codes].sort((a, b) => prefixOf(a).length - prefixOf(b).length);
  if (first === undefined) return undefined;
  const isOnlyProvince = first.endsWith('0000') && others.every((code) => !code.endsWith('0000'));
  return isOnlyProvince || others.every((code) => code.startsWith(prefixOf(first))) ? first : undefined;
}
