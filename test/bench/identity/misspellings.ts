/** What people and registers make of a text. Nothing here is shared with what is measured: it is written a second time, from the other end. */

const FULL_WIDTH_FROM = 0x21;
const FULL_WIDTH_TO = 0x7e;
const FULL_WIDTH = 0xfee0;

export const fullWidth = (text: string): string =>
  [...text]
    .map((character) => {
      const code = character.codePointAt(0)!;
      return code >= FULL_WIDTH_FROM && code <= FULL_WIDTH_TO ? String.fromCodePoint(code + FULL_WIDTH) : character;
    })
    .join('');

/** Ideographic spaces where a typewriter put them. */
export const spaced = (text: string): string => `${text.slice(0, 4)}\u3000${text.slice(4, 7)} ${text.slice(7)}`;

const TRADITIONAL: Readonly<Record<string, string>> = {
  云: '雲', 数: '數', 据: '據', 达: '達', 华: '華', 远: '遠', 联: '聯', 创: '創', 汇: '匯', 嘉: '嘉', 润: '潤', 丰: '豐', 网: '網', 络: '絡', 术: '術',
  电: '電', 务: '務', 号: '號', 准: '準', 尔: '爾', 区: '區', 县: '縣', 业: '業', 计: '計', 辽: '遼', 贵: '貴', 泰: '泰', 瑞: '瑞', 恒: '恆', 宁: '寧',
}; // prettier-ignore

export const traditional = (text: string): string => [...text].map((character) => TRADITIONAL[character] ?? character).join('');

const DIGITS = '零一二三四五六七八九';

/** 1 → 一, 12 → 十二, 108 → 一百零八, as far as house numbers go. */
export function chineseNumber(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const high = hundreds > 0 ? `${DIGITS[hundreds]}百` : '';
  if (tens === 0) return high + (ones === 0 ? '' : (high && '零') + DIGITS[ones]!);
  const ten = tens === 1 && high === '' ? '十' : `${DIGITS[tens]}十`;
  return high + ten + (ones === 0 ? '' : DIGITS[ones]!);
}

const SAID_ALIKE: Readonly<Record<string, string>> = {
  云: '芸',
  星: '兴',
  源: '元',
  宏: '鸿',
  鑫: '新',
  博: '伯',
  盛: '胜',
  瑞: '锐',
  恒: '衡',
  丰: '峰',
};

/** One character written as another that is said so; undefined where the text has none of them. */
export function misheard(text: string): string | undefined {
  const at = [...text].findIndex((character) => SAID_ALIKE[character] !== undefined);
  return at < 0 ? undefined : text.slice(0, at) + SAID_ALIKE[text[at]!]! + text.slice(at + 1);
}

/** Two neighbours changed places. */
export const swapped = (text: string, at: number): string => text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2);
