import { DATASETS } from './datasets';
import { valueOfKey } from './dataset';

/** An administrative division. */
export interface Division {
  /** six digits, GB/T 2260 */
  code: string;
  name: string;
}

const rows = DATASETS.find(({ dataset }) => dataset === 'divisions')!.rows;

/** Provinces, cities and counties of GB/T 2260, as compiled on the day that is the version of the dataset. */
export const DIVISIONS: readonly Division[] = rows.map(({ key, name }) => ({ code: valueOfKey(key), name }));

/** Those whose code ends in 0000. */
export const PROVINCES: readonly Division[] = DIVISIONS.filter(({ code }) => code.endsWith('0000'));

const byCode = new Map(DIVISIONS.map((division) => [division.code, division]));

/** Province, city and county of a code, the widest first; what the table does not know is left out, as a zone outside GB/T 2260. */
export function divisionChain(code: string): Division[] {
  const codes = [2, 4, 6].filter((length) => length <= code.length).map((length) => code.slice(0, length).padEnd(6, '0'));
  return [...new Set(codes)].flatMap((one) => byCode.get(one) ?? []);
}

const PEOPLES = /(?:壮族|回族|维吾尔)自治区$/;
const FORMS = /(?:特别行政区|自治区|地区|省|市|盟|区|县|旗)$/;

/** 内蒙古自治区 → 内蒙古, 鄂尔多斯市 → 鄂尔多斯; a name of two characters is as short as it gets. */
export function shortName(name: string): string {
  const short = name.replace(PEOPLES, '').replace(FORMS, '');
  return short.length < 2 || /自治$/.test(short) ? name : short;
}
