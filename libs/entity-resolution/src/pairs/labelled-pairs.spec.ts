import { aRecord, CODES } from '../fixtures/record.fixture';
import { scorePair } from './score-pair';

const [A, B] = CODES;
const registered = (name: string, code: string = A) => aRecord({ keys: [`uscc:${code}`], names: [name] });
const letter = (name: string, division = '150622') => aRecord({ division, names: [name] });
const at = (address: string, code?: string) => aRecord({ keys: code === undefined ? [] : [`uscc:${code}`], addresses: [address] });
const firm = registered('鄂尔多斯市示例云图大数据有限公司');

/** A few of the classes of the bench, for good: what each pair is held to be, and by which row of the table. */
it.each([
  ['traditional characters', firm, letter('鄂爾多斯市示例雲圖大數據有限公司'), 'same', 'name-in-division', 0.85],
  ['full width, spaces and another word for the form', firm, letter('鄂尔多斯市示例云图　大数据有限责任公司'), 'same', 'name-in-division', 0.85],
  ['being founded', firm, letter('鄂尔多斯市示例云图大数据有限公司（筹）'), 'same', 'name-in-division', 0.85],
  ['division left out', firm, letter('示例云图大数据有限公司'), 'same', 'name-in-division', 0.85],
  ['former name of the league', firm, letter('伊克昭盟示例云图大数据有限公司'), 'same', 'name-in-division', 0.85],
  ['form cut short', firm, letter('鄂尔多斯市示例云图大数据公司'), 'unsure', 'similar-name', 0.5],
  ['group brand in another province', firm, letter('四川示例云图大数据有限公司', '513301'), 'unsure', 'similar-name', 0.5],
  ['parent of the region', firm, letter('内蒙古示例云图大数据有限公司'), 'unsure', 'similar-name', 0.5],
  ['branch', firm, letter('鄂尔多斯市示例云图大数据有限公司达拉特分公司'), 'unsure', undefined, 0],
  ['first and second phase', registered('示例云谷一期有限公司'), letter('示例云谷二期有限公司'), 'unsure', undefined, 0],
  ['one name, two codes', firm, registered('鄂尔多斯市示例云图大数据有限公司', B), 'different', 'similar-name', 0],
  ['one house, two codes', at('准格尔旗示例路12号', A), at('内蒙古伊克昭盟準格爾旗示例路十二號', B), 'different', 'premises', 0.7],
  ['one street', at('准格尔旗示例路', A), at('示例路'), 'unsure', 'street', 0.5],
] as const)('%s', (_class, left, right, verdict, pair, score) => {
  const answer = scorePair(left, right);
  expect([answer.verdict, answer.because[0]?.pair, answer.score]).toEqual([verdict, pair, score]);
});
