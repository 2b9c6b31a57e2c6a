const DIGITS = '〇一二三四五六七八九';
const digitOf = (character: string): number => (character === '零' ? 0 : character === '两' ? 2 : DIGITS.indexOf(character));

/** 一百零八 → 108, 二〇五 → 205; Arabic digits stay. */
export function toNumber(text: string): string {
  if (!/[十百千]/.test(text)) return [...text].map((character) => (/\d/.test(character) ? character : String(digitOf(character)))).join('');
  let total = 0;
  let digit = 0;
  for (const character of text) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[character];
    if (unit === undefined) digit = /\d/.test(character) ? Number(character) : digitOf(character);
    else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return String(total + digit);
}

/** Only numbers in front of a house, building or room word: 三里屯 keeps its name, 三号楼 becomes 3号楼. */
export const arabicHouseParts = (text: string): string =>
  text.replace(/([〇零一二两三四五六七八九十百千\d]+)(?=[-号栋幢座楼层室弄]|单元)/g, (number) => toNumber(number));
