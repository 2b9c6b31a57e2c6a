/** Syllables that are common in trade names, each with characters that are said so. What is missing here is no hint, and a hint is all that it can be. */
const SYLLABLES = [
  ['yun', '云芸耘运韵昀匀'],
  ['xin', '鑫新欣信馨昕芯心'],
  ['bo', '博泊伯波铂'],
  ['hua', '华桦骅花'],
  ['hong', '宏鸿弘洪红虹'],
  ['yuan', '源元原圆园远媛'],
  ['ke', '科柯珂克可'],
  ['sheng', '盛胜晟圣升生昇'],
  ['teng', '腾藤滕'],
  ['xing', '星兴行邢型'],
  ['tu', '图途涂'],
  ['chu', '储楮楚础'],
  ['lian', '链联连莲'],
  ['ju', '聚巨钜矩炬'],
  ['heng', '恒衡亨'],
  ['rui', '瑞锐睿蕊'],
  ['jia', '嘉佳加家'],
  ['tai', '泰太台'],
  ['long', '龙隆珑'],
  ['feng', '丰峰锋风枫凤'],
  ['yi', '亿益易宜怡毅逸'],
  ['hai', '海骇'],
  ['jin', '金锦晋今津'],
  ['guang', '光广'],
  ['ming', '明铭鸣名'],
  ['zhi', '智志致芝'],
  ['da', '达大'],
  ['li', '利力立丽'],
  ['qi', '启奇琪旗祺'],
  ['cheng', '诚成城承晟'],
  ['wei', '威伟维唯'],
  ['jie', '捷杰洁'],
  ['tong', '通同桐'],
  ['an', '安岸'],
  ['fu', '富福孚'],
  ['gu', '谷古固'],
] as const;

const syllableOf = new Map<string, string>();
for (const [syllable, characters] of SYLLABLES)
  for (const character of characters) if (!syllableOf.has(character)) syllableOf.set(character, syllable);

/** How a name is said, as far as that is known: characters of one syllable become one. */
export const spoken = (text: string): string => [...text].map((character) => syllableOf.get(character) ?? character).join(' ');
