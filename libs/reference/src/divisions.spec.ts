import { divisionChain, PROVINCES, shortName } from './divisions';

const names = (code: string) => divisionChain(code).map(({ name }) => name);

it.each([
  ['150622', ['内蒙古自治区', '鄂尔多斯市', '准格尔旗']],
  ['150600', ['内蒙古自治区', '鄂尔多斯市']],
  ['1506', ['内蒙古自治区', '鄂尔多斯市']],
  ['15', ['内蒙古自治区']],
  ['110105', ['北京市', '朝阳区']],
  ['441900', ['广东省', '东莞市']],
  ['659001', ['新疆维吾尔自治区', '石河子市']],
  ['150199', ['内蒙古自治区', '呼和浩特市']],
  ['', []],
])('%s lies in %j', (code, chain) => expect(names(code)).toEqual(chain));

it.each([
  ['内蒙古自治区', '内蒙古'],
  ['广西壮族自治区', '广西'],
  ['新疆维吾尔自治区', '新疆'],
  ['宁夏回族自治区', '宁夏'],
  ['香港特别行政区', '香港'],
  ['四川省', '四川'],
  ['北京市', '北京'],
  ['锡林郭勒盟', '锡林郭勒'],
  ['大兴安岭地区', '大兴安岭'],
  ['准格尔旗', '准格尔'],
  ['泽州县', '泽州'],
  ['赵县', '赵县'],
  ['新疆生产建设兵团', '新疆生产建设兵团'],
  ['鄂伦春自治旗', '鄂伦春自治旗'],
  ['甘孜藏族自治州', '甘孜藏族自治州'],
])('%s is called %s for short', (name, short) => expect(shortName(name)).toBe(short));

it('there are 34 provinces and the corps', () => expect(PROVINCES).toHaveLength(35));
