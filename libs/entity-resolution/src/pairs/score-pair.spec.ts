import { aRecord, CODES } from '../fixtures/record.fixture';
import type { IdentityRecord } from './identity-record';
import { scorePair } from './score-pair';

type Given = Parameters<typeof aRecord>[0];
const of = (left: Given, right: Given) => scorePair(aRecord(left), aRecord(right));
const pairs = (left: Given, right: Given) => of(left, right).because.map(({ pair }) => pair);
const [A, B] = CODES;
const coded = (code: string, given: Given = {}): Given => ({ ...given, keys: [`uscc:${code}`, ...(given.keys ?? [])] });
const name = '示例云图大数据有限公司';

describe('one legal entity', () => {
  it.each([
    ['states one code twice', coded(A), coded(A)],
    ['states the organisation code inside its unified one', coded(A), { keys: [`org-code:${A.slice(8, 17)}`] }],
    ['states the tax number that it had before 2015', coded(A), { taxNumbers: [`150622${A.slice(8, 17)}`] }],
  ])('is one where it %s', (_what, left, right) =>
    expect(of(left, right)).toMatchObject({ verdict: 'same', action: 'merge', mode: 'automatic', score: 1 }),
  );

  it('keeps its old name by the register’s word', () => {
    const renamed = coded(A, { names: ['示例云谷有限公司'], formerNames: [name] });
    expect(pairs(coded(A, { names: [name] }), renamed)).toContain('name-change');
    expect(of({ names: [name] }, renamed)).toMatchObject({ verdict: 'same', mode: 'suggest', score: 0.85 });
  });

  it.each([
    ['as written elsewhere', '示例云圖大數據有限責任公司'],
    ['in full width, with spaces', '示例云图　大数据 有限公司'],
    ['with its division in front', '鄂尔多斯市示例云图大数据有限公司'],
    ['as it was founded', '示例云图大数据有限公司（筹）'],
  ])('is suggested by its name in its county, %s', (_what, written) =>
    expect(of(coded(A, { names: [name] }), { names: [written] })).toMatchObject({ verdict: 'same', mode: 'suggest', score: 0.85 }),
  );

  it('is one under the former name of its division, too', () => {
    const [now, then] = ['鄂尔多斯市示例云图有限公司', '伊克昭盟示例云图有限公司'].map((text) => ({ names: [text] }));
    expect(of(now, then)).toMatchObject({ verdict: 'same', score: 0.85 });
  });

  it.each([
    ['elsewhere', { division: '150623', names: [name] }],
    ['in another form of company', { names: ['示例云图大数据厂'] }],
  ])('is hinted at by its name %s', (_what, right) =>
    expect(of(coded(A, { division: '150622', names: [name] }), right)).toMatchObject({ verdict: 'unsure', mode: 'hint', score: 0.5 }),
  );

  it.each([
    ['of a later phase', '示例云谷一期有限公司', '示例云谷二期有限公司'],
    ['with one trade name of two characters', '示例链有限公司', '示例矿有限公司'],
  ])('is not hinted at by the name %s', (_what, one, other) => expect(of({ names: [one] }, { names: [other] })).toMatchObject({ score: 0 }));
});

describe('two legal entities', () => {
  it('are two by their codes, whatever else they share, and may still have one controller', () => {
    const shared = ['person-token:p1', 'bank-token:b1'];
    const answer = of(coded(A, { names: [name], keys: shared }), coded(B, { names: [name], division: '150622', keys: shared }));
    expect(answer).toMatchObject({ verdict: 'different', action: 'group', mode: 'suggest', score: 0.9 });
    expect(answer.because.at(-1)).toMatchObject({ pair: 'two-codes', mode: 'bar' });
  });

  it('are not told apart by a code whose check digit is wrong', () => {
    expect(pairs(coded('91150622MAYX0A1101', { names: [name] }), coded(A, { names: [name] }))).toEqual(['name-in-division']);
  });

  it.each([
    ['plant', 'consumer'],
    ['tenant', 'host'],
    ['retailer', 'customer'],
  ])('stay two as %s and %s, and one where they state one code', (left, right) => {
    expect(of({ role: left, names: [name] }, { role: right, names: [name] })).toMatchObject({ verdict: 'different' });
    expect(of(coded(A, { role: left }), coded(A, { role: right }))).toMatchObject({ verdict: 'same' });
  });
});

describe('suspected control', () => {
  it.each([
    ['person and bank account', ['person-token:p', 'bank-token:b'], 0.9, 'person-and-account'],
    ['person and supply', ['person-token:p', 'account-no:grid:1'], 0.98, 'account-or-meter'],
    ['bank account and telephone', ['bank-token:b', 'phone-token:t'], 0.9, 'bank-and-phone'],
    ['person alone', ['person-token:p'], 0.6, 'person-alone'],
    ['bank account alone', ['bank-token:b'], 0.6, 'bank-alone'],
  ])('rests on %s', (_what, keys, score, pair) => {
    const answer = of(coded(A, { keys }), coded(B, { keys }));
    expect(answer).toMatchObject({ verdict: 'different', score });
    expect(answer.because[0]).toMatchObject({ pair });
  });

  it('does not rest on a telephone alone', () => expect(of({ keys: ['phone-token:t'] }, { keys: ['phone-token:t'] }).score).toBe(0));
});

describe('a site', () => {
  const meter = (from: number, to: number): IdentityRecord => ({ ...aRecord(), keys: [{ kind: 'meter', value: 'm1', from, to }] });

  it('is one account of one grid, or one meter at one time', () => {
    expect(of({ keys: ['account-no:grid:1'] }, { keys: ['account-no:grid:1'] })).toMatchObject({ action: 'link', mode: 'automatic', score: 0.98 });
    expect(of({ keys: ['account-no:1'] }, { keys: ['account-no:1'] }).score).toBe(0);
    expect([scorePair(meter(0, 5), meter(5, 9)).score, scorePair(meter(0, 4), meter(5, 9)).score]).toEqual([0.98, 0]);
  });

  it('is suggested by its address down to the number, and hinted at by its street', () => {
    const at = (text: string): Given => ({ addresses: [text] });
    expect(of(at('准格尔旗示例路一号'), at('示例路1号'))).toMatchObject({ verdict: 'unsure', action: 'link', mode: 'suggest', score: 0.7 });
    expect(of(at('示例路'), at('示例路'))).toMatchObject({ mode: 'hint', score: 0.5 });
    expect(of(at('示例路1号'), at('示例路2号')).score).toBe(0);
  });
});

describe('an address on the network', () => {
  const seen = (given: object = {}): IdentityRecord => ({ ...aRecord(), keys: [{ kind: 'ip', value: '198.51.100.7', ...given }] });
  const endpoint: IdentityRecord = { ...seen(), node: 'endpoint' };

  it('belongs to its registered subscriber for the span', () => {
    expect(scorePair(endpoint, seen({ nat: 'none', confidence: 0.9 }))).toMatchObject({
      verdict: 'unsure',
      action: 'link',
      mode: 'automatic',
      score: 0.9,
    });
    expect(scorePair(endpoint, seen({ nat: 'none', confidence: 0.89 }))).toMatchObject({ mode: 'hint', score: 0.5 });
    expect(
      scorePair({ ...endpoint, keys: [{ kind: 'ip', value: '198.51.100.7', from: 9 }] }, seen({ nat: 'none', confidence: 1, to: 8 })).score,
    ).toBe(0);
  });

  it('is a hint between two firms', () => expect(scorePair(seen(), seen())).toMatchObject({ mode: 'hint', score: 0.5 }));
  it('is nothing behind a carrier’s translation', () => expect(scorePair(seen({ nat: 'cgnat' }), seen()).score).toBe(0));
});

describe('a name that is said alike', () => {
  const [one, other] = ['示例鑫源有限公司', '示例新元有限公司'];

  it('suggests nothing', () => expect(of({ names: [one] }, { names: [other] })).toMatchObject({ score: 0, homophone: false }));

  it('raises what something else suggests, and no hint', () => {
    const at = (text: string, written: string): Given => ({ addresses: [text], names: [written] });
    expect(of(at('示例路1号', one), at('示例路1号', other))).toMatchObject({ score: 0.75, homophone: true });
    expect(of(at('示例路', one), at('示例路', other))).toMatchObject({ score: 0.5, homophone: false });
  });
});

it('two things of different kinds are never one', () => {
  const plant: IdentityRecord = { ...aRecord({ names: [name] }), node: 'plant' };
  expect(scorePair(plant, aRecord({ names: [name] }))).toMatchObject({ verdict: 'unsure', score: 0 });
});
