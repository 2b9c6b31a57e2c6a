import { orgCodeCheckDigit, usccCheckCharacter } from '@quanlian/contracts';
import type { Draw } from '../workload/seeded-random';

/** A county and the names that papers call it by: written out, short, and as it or its city was called once. */
export interface Place {
  division: string;
  province: string;
  city: string;
  county: string;
  /** as a name of a firm begins */
  cityShort: string;
  formerly?: string;
}

export const PLACES: readonly Place[] = [
  { division: '150622', province: '内蒙古自治区', city: '鄂尔多斯市', county: '准格尔旗', cityShort: '鄂尔多斯', formerly: '伊克昭盟' },
  { division: '150502', province: '内蒙古自治区', city: '通辽市', county: '科尔沁区', cityShort: '通辽', formerly: '哲里木盟' },
  { division: '513301', province: '四川省', city: '甘孜藏族自治州', county: '康定市', cityShort: '甘孜' },
  { division: '520502', province: '贵州省', city: '毕节市', county: '七星关区', cityShort: '毕节', formerly: '毕节地区' },
  { division: '530802', province: '云南省', city: '普洱市', county: '思茅区', cityShort: '普洱', formerly: '思茅地区' },
  { division: '652327', province: '新疆维吾尔自治区', city: '昌吉回族自治州', county: '吉木萨尔县', cityShort: '昌吉' },
  { division: '630202', province: '青海省', city: '海东市', county: '乐都区', cityShort: '海东', formerly: '海东地区' },
  { division: '420602', province: '湖北省', city: '襄阳市', county: '襄城区', cityShort: '襄阳', formerly: '襄樊市' },
];

const BRANDS = '云星数源达宏鑫博泰瑞华远天海金盛联创汇智恒信合力安捷嘉德润丰';
export const INDUSTRIES = ['大数据', '云计算', '科技', '信息技术', '能源', '电力', '网络科技', '数据服务'] as const;

/** An enterprise that does not exist. */
export interface Firm {
  place: Place;
  brand: string;
  industry: string;
  code: string;
  street: string;
  number: number;
}

const CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A code that holds by both of its check digits. */
function codeOf(division: string, serial: number): string {
  let rest = serial;
  let digits = '';
  for (let place = 0; place < 5; place += 1) {
    digits = CODE_CHARACTERS[rest % CODE_CHARACTERS.length]! + digits;
    rest = Math.floor(rest / CODE_CHARACTERS.length);
  }
  const organisation = `MA${'X'}${digits}`;
  const body = `91${division}${organisation}${orgCodeCheckDigit(organisation)}`;
  return body + usccCheckCharacter(body);
}

/** Invents one firm after the other, no two of one brand and industry in one county. */
export class FirmInventor {
  private serial = 0;
  private readonly taken = new Set<string>();

  constructor(private readonly draw: Draw) {}

  firm(place: Place = PLACES[this.draw(PLACES.length)]!): Firm {
    const industry = INDUSTRIES[this.draw(INDUSTRIES.length)]!;
    const brand = this.brand(place, industry);
    this.serial += 1;
    return { place, brand, industry, code: codeOf(place.division, this.serial), street: `示例${this.brandOf(2)}路`, number: 1 + this.draw(300) };
  }

  place(other?: Place): Place {
    const places = PLACES.filter((one) => one.province !== other?.province);
    return places[this.draw(places.length)]!;
  }

  /** Never given twice, whatever it is a token of. */
  token(): string {
    this.serial += 1;
    return `t${this.serial}`;
  }

  private brand(place: Place, industry: string): string {
    for (;;) {
      const brand = this.brandOf(3);
      const name = [place.division, brand, industry].join(' ');
      if (this.taken.has(name)) continue;
      this.taken.add(name);
      return brand;
    }
  }

  private brandOf(length: number): string {
    return Array.from({ length }, () => BRANDS[this.draw(BRANDS.length)]!).join('');
  }
}

export const nameOf = ({ place, brand, industry }: Firm, form = '有限公司'): string => `${place.cityShort}示例${brand}${industry}${form}`;
export const addressOf = ({ place, street, number }: Firm): string => `${place.county}${street}${number}号`;
