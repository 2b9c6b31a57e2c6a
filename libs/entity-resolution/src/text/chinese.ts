const PAIRS =
  '電电數数據据雲云國国業业網网絡络礦矿機机發发開开區区縣县號号樓楼廠厂東东廣广龍龙華华儲储聯联鏈链貿贸實实資资產产訊讯術术們们內内蒙蒙錫锡爾尔臺台灣湾門门車车長长陝陕貴贵雲云寧宁慶庆蘇苏遼辽濟济陽阳陰阴漢汉節节總总團团陸陆園园鎮镇鄉乡橋桥環环錢钱銀银財财務务經经濟济營营創创設设備备計计測测傳传輸输能能動动綠绿熱热氣气層层單单壹一貳二叁三肆四伍五柒七捌八玖九';

/** Traditional and formal characters that occur in names of firms and places; the rest is left as written. */
const SIMPLE = new Map(
  [...PAIRS].flatMap((character, place, all) => (place % 2 === 0 && all[place + 1] !== undefined ? [[character, all[place + 1]!]] : [])) as [
    string,
    string,
  ][],
);

/** NFKC (full width → half width, brackets), no white space or zero-width characters, traditional → simplified. */
export const plain = (text: string): string =>
  [...text.normalize('NFKC').replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '')].map((character) => SIMPLE.get(character) ?? character).join('');
