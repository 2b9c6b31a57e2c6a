import { leadingDivision } from './leading-division';
import { normaliseAddress } from './normalise-address';
import { normaliseName, parseName } from './normalise-name';
import { spoken } from './homophones';
import { toNumber } from './numerals';
import { ordinalsOf } from './ordinals';
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

  it('knows divisions by their former names', () => {
    same('150622', '示例路1号', '内蒙古伊克昭盟准格尔旗示例路1号', '伊克昭盟准格尔旗示例路1号');
    same('513301', '示例路1号', '甘孜藏族自治州康定县示例路1号');
    same('530802', '示例路1号', '云南省思茅市示例路1号');
  });

  it('gives one name to a zone that no table of divisions has', () => {
    same('652327', '准东经济技术开发区示例路1号', '新疆准东经济技术开发区示例路1号', '昌吉回族自治州吉木萨尔县准东开发区示例路1号', '准东示例路一号');
    expect(normaliseAddress('准东示例路1号', '150622')).toBe('150622||准东示例路|1|');
  });

  it('reads traditional characters', () => same('150622', '準格爾旗示例產業園1號廠房', '准格尔旗示例产业园1号厂房'));

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
      division: '520000',
      tradeName: '示例星储',
      industry: '科技',
      form: '有限公司',
      flags: ['founding'],
    });
    expect(parseName('示例云谷有限公司贵阳分公司').flags).toEqual(['branch']);
  });
});

describe('the leading division of a name', () => {
  it.each([
    ['内蒙古自治区鄂尔多斯市准格尔旗示例云图', '150622', '示例云图'],
    ['鄂尔多斯示例云图', '150600', '示例云图'],
    ['伊克昭盟示例云图', '150600', '示例云图'],
    ['四川甘孜示例水电', '513300', '示例水电'],
    ['示例云图', undefined, '示例云图'],
    ['东方示例云图', undefined, '东方示例云图'],
    ['海南东方示例云图', '469007', '示例云图'],
    ['朝阳区示例云图', undefined, '朝阳区示例云图'],
    ['成都', undefined, '成都'],
  ])('of %s is %s', (name, code, rest) => expect(leadingDivision(name)).toEqual({ code, rest }));
});

it('reads the number by which phases and plants are told apart', () => {
  expect(['示例云谷一期', '示例云谷第1期', '示例第二电厂', '示例三里云谷'].map(ordinalsOf)).toEqual(['1', '1', '', '']);
});

it('what is said in the same way is spoken alike', () => {
  expect(spoken('示例鑫源')).toBe(spoken('示例新元'));
  expect(spoken('示例云图')).not.toBe(spoken('示例云谷'));
});

describe('likeness', () => {
  it('is 1 for equal names and 0 for names without anything in common', () => {
    expect([similarity('示例星储科技', '示例星储科技'), similarity('甲乙', '丙丁')]).toEqual([1, 0]);
  });

  it('forgives one wrong character at the end of a long name, not in the middle of a short one', () => {
    expect(similarity('示例星储分布科', '示例星储分布课')).toBeGreaterThan(0.92);
    expect(similarity('示例星储', '示例星链')).toBeLessThan(0.92);
  });

  it('is the same from either side', () => {
    expect(similarity('示例云图星储', '云图示例星链')).toBe(similarity('云图示例星链', '示例云图星储'));
  });
});
