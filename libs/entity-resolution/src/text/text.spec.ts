import { normaliseAddress } from './normalise-address';
import { normaliseName, parseName } from './normalise-name';
import { toNumber } from './numerals';
import { similarity } from './similarity';

const same = (division: string, ...texts: string[]) => expect(new Set(texts.map((text) => normaliseAddress(text, division))).size).toBe(1);

describe('normaliseAddress', () => {
  it('gives one string for one premises, however it is written', () => {
    same(
      '150622',
      '鄂尔多斯市准格尔旗示例产业园1号',
      '准格尔旗示例产业园1号厂房',
      '内蒙古自治区鄂尔多斯市准格尔旗示例产业园１号',
      '内蒙古准格尔旗 示例产业园一号',
    );
    same('440106', '广东省广州市天河区示例路十二号3栋', '天河区示例路12号三幢', '广州市天河区示例路12號3座');
    same('513300', '四川省甘孜藏族自治州康定市示例镇示例路5号', '康定市示例镇示例路5号');
  });

  it('leaves the names of its own divisions out, in full or short', () => {
    same('150622', '示例路1号', '内蒙古鄂尔多斯准格尔旗示例路1号', '鄂尔多斯准格尔旗示例路1号', '内蒙古自治区示例路1号', '鄂尔多斯市示例路1号');
    same('513301', '示例路1号', '四川省甘孜藏族自治州康定市示例路1号');
  });

  it('keeps a short name that stands before no other division', () => {
    expect(normaliseAddress('鄂尔多斯大街5号', '150622')).toBe('150622||鄂尔多斯大街|5|');
    expect(normaliseAddress('四川省道5号', '513301')).not.toBe(normaliseAddress('道5号', '513301'));
  });

  it('keeps different premises apart', () => {
    const of = (text: string) => normaliseAddress(text, '150622');
    expect(of('示例路1号')).not.toBe(of('示例路11号'));
    expect(of('示例路1号2栋')).not.toBe(of('示例路1号3栋'));
    expect(of('示例镇示例路1号')).not.toBe(of('另一镇示例路1号'));
    expect(normaliseAddress('示例路1号', '150622')).not.toBe(normaliseAddress('示例路1号', '150623'));
  });

  it('does not take a road, park or numeral name for a division or a number', () => {
    expect(normaliseAddress('红旗路8号', '1')).toBe('1||红旗路|8|');
    expect(normaliseAddress('海南路8号', '1')).toBe('1||海南路|8|');
    expect(normaliseAddress('示例开发区9号', '1')).toBe('1||示例开发区|9|');
    expect(normaliseAddress('三里屯街道四平路5号', '1')).toBe('1|三里屯街道|四平路|5|');
  });
});

it.each([
  ['十二', '12'],
  ['二〇五', '205'],
  ['一百零八', '108'],
  ['二十', '20'],
  ['3', '3'],
  ['两千', '2000'],
])('reads %s as %s', (text, digits) => {
  expect(toNumber(text)).toBe(digits);
});

describe('normaliseName', () => {
  it('gives one spelling', () => {
    expect(normaliseName('鄂尔多斯市示例雲圖（大數據） 有限责任公司')).toBe(normaliseName('鄂尔多斯市示例云圖(大数据)有限公司'));
  });

  it('tells the trade name, a branch and a firm being founded', () => {
    expect(parseName('贵州省示例星储科技有限公司（筹）')).toEqual({
      name: '贵州省示例星储科技有限公司',
      tradeName: '示例星储科技',
      flags: ['founding'],
    });
    expect(parseName('示例云谷有限公司贵阳分公司').flags).toEqual(['branch']);
  });
});

it('measures likeness by pairs of characters', () => {
  expect(similarity('示例星储科技', '示例星储科技')).toBe(1);
  expect(similarity('甲乙', '丙丁')).toBe(0);
  expect(similarity('示例星储科技', '示例星储技术')).toBeCloseTo(0.6);
});
