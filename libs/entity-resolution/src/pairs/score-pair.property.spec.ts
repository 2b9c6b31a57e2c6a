import * as fc from 'fast-check';
import { CODES } from '../fixtures/record.fixture';
import { LAW } from '../fixtures/law-runs';
import type { IdentityRecord, RecordKey } from './identity-record';
import { HINT } from './key-pair-table';
import { NODE_KINDS } from './node-kind';
import { scorePair } from './score-pair';
import { specificityBy } from './specificity';

jest.setTimeout(LAW.patience);

const COMMON: Record<string, readonly string[]> = {
  ip: ['198.51.100.7', '2001:db8::7', '100.64.0.9'],
  'person-token': ['p1', 'p2'],
  'bank-token': ['b1', 'b2'],
  'phone-token': ['t1'],
};
const OWN: Record<string, readonly string[]> = {
  uscc: CODES,
  'org-code': CODES.map((code) => code.slice(8, 17)),
  'account-no': ['grid:1', '1'],
  meter: ['m1'],
};

const keyOf = (kinds: Record<string, readonly string[]>): fc.Arbitrary<RecordKey> =>
  fc.constantFrom(...Object.entries(kinds).flatMap(([kind, values]) => values.map((value) => ({ kind, value }) as RecordKey)));
const names = fc.subarray([
  '示例云图大数据有限公司',
  '示例云圖大數據有限责任公司',
  '示例云谷一期有限公司',
  '示例云谷二期有限公司',
  '示例芸图大数据有限公司',
]);
const addresses = fc.subarray(['示例路1号', '准格尔旗示例路一号', '示例路', '示例商务路6号']);
const anyRecord: fc.Arbitrary<IdentityRecord> = fc.record({
  node: fc.constantFrom(...NODE_KINDS),
  division: fc.constantFrom('150622', '150623', undefined),
  role: fc.constantFrom('plant', 'consumer', 'operator', undefined),
  keys: fc.array(keyOf({ ...COMMON, ...OWN }), { maxLength: 4 }),
  names,
  formerNames: names,
  addresses,
});

const anyWeight = fc.dictionary(fc.constantFrom('person-token:p1', 'bank-token:b1', 'phone-token:t1', 'ip:198.51.100.7'), fc.nat(25));
const holdersBy = (counts: Record<string, number>) =>
  specificityBy(
    (key) => counts[key] ?? 1,
    () => false,
  );

it(`a pair is the same pair from either side (${LAW.told})`, () => {
  const outcome = ({ verdict, action, mode, score, homophone }: ReturnType<typeof scorePair>) => ({ verdict, action, mode, score, homophone });
  fc.assert(
    fc.property(anyRecord, anyRecord, anyWeight, (left, right, counts) => {
      const weight = holdersBy(counts);
      expect(outcome(scorePair(left, right, weight))).toEqual(outcome(scorePair(right, left, weight)));
    }),
    LAW.runs,
  );
});

it(`one more key in common never lowers the score (${LAW.told})`, () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, keyOf({ ...COMMON, 'account-no': ['grid:9'], meter: ['m9'] }), (left, right, key) => {
      const withKey = (record: IdentityRecord): IdentityRecord => ({ ...record, keys: [...record.keys, key] });
      expect(scorePair(withKey(left), withKey(right)).score).toBeGreaterThanOrEqual(scorePair(left, right).score);
    }),
    LAW.runs,
  );
});

it(`the more have a key, the less it says (${LAW.told})`, () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, anyWeight, (left, right, counts) => {
      const more = Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, count + 3]));
      expect(scorePair(left, right, holdersBy(more)).score).toBeLessThanOrEqual(scorePair(left, right, holdersBy(counts)).score);
    }),
    LAW.runs,
  );
});

it(`common property alone links nobody: neither an address, nor an agent’s tokens, nor a carrier’s pool (${LAW.told})`, () => {
  const commonOnly = fc.record({ addresses, keys: fc.array(keyOf(COMMON), { maxLength: 4 }) });
  fc.assert(
    fc.property(commonOnly, commonOnly, (left, right) => {
      const whole = (part: typeof left): IdentityRecord => ({ node: 'legal-entity', division: '150622', names: [], ...part });
      expect(scorePair(whole(left), whole(right), () => 0)).toMatchObject({ verdict: 'unsure', score: 0, because: [] });
    }),
    LAW.runs,
  );
});

it(`a name alone never does more than suggest, and said alike alone nothing (${LAW.told})`, () => {
  const trade = fc.constantFrom('鑫源', '新元', '欣园', '宏达', '鸿大');
  fc.assert(
    fc.property(trade, trade, fc.boolean(), (one, other, near) => {
      const record = (text: string, division: string): IdentityRecord => ({
        node: 'legal-entity',
        division,
        keys: [],
        addresses: [],
        names: [`示例${text}有限公司`],
      });
      const { mode, score, homophone } = scorePair(record(one, '150622'), record(other, near ? '150622' : '150623'));
      expect(mode).not.toBe('automatic');
      expect(homophone).toBe(false);
      if (one !== other) expect(score).toBeLessThanOrEqual(HINT);
    }),
    LAW.runs,
  );
});

it(`what is of two kinds is never one (${LAW.told})`, () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, (left, right) => {
      fc.pre(left.node !== right.node);
      expect(scorePair(left, right).verdict).toBe('unsure');
    }),
    LAW.runs,
  );
});
