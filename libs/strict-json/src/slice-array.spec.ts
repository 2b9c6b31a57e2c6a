import * as fc from 'fast-check';
import { sliceArray, sliceJson } from './index';

const cut = (text: string | Buffer) => {
  const result = sliceArray(Buffer.from(text as string));
  if (!result.ok) throw new Error(`found ${result.code}: ${result.detail}`);
  return result.elements;
};
const texts = (text: string) => cut(text).map((element) => Buffer.from(element.bytes).toString());
const space = fc.array(fc.constantFrom(' ', '\n', '\t', '\r'), { maxLength: 3 }).map((parts) => parts.join(''));

describe('sliceArray', () => {
  it('gives the exact bytes of each element, in order, and the value of each', () => {
    const element = fc.record({ value: fc.jsonValue({ maxDepth: 6 }), before: space, after: space });
    fc.assert(
      fc.property(fc.array(element, { maxLength: 6 }), (parts) => {
        const sent = parts.map(({ value }) => JSON.stringify(value));
        const body = `[${parts.map(({ before, after }, index) => before + sent[index]! + after).join(',')}]`;
        const elements = cut(body);
        expect(elements.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(sent);
        expect(elements.map(({ result }) => result)).toEqual(sent.map((text) => sliceJson(Buffer.from(text))));
        for (const { bytes, offset } of elements)
          expect(
            Buffer.from(body)
              .subarray(offset, offset + bytes.length)
              .equals(bytes),
          ).toBe(true);
      }),
    );
  });

  it('keeps space inside an element and drops it around', () => {
    expect(texts(' [ { "a" : 1 } ,\n{"b":"],["} ] ')).toEqual(['{ "a" : 1 }', '{"b":"],["}']);
  });

  it.each(['[]', ' [ ] '])('finds no element in %j', (text) => expect(texts(text)).toEqual([]));

  it.each([
    ['{"a":1,"a":2}', 'json.duplicate-key'],
    ['{"a":"\\ud800"}', 'json.lone-surrogate'],
    [`{"a":${'['.repeat(40)}${']'.repeat(40)}}`, 'json.too-deep'],
    ['{"a":1e400}', 'json.number-out-of-range'],
    ['{"__proto__":1}', 'json.forbidden-key'],
    ['{"a" 1}', 'json.syntax'],
    ['{"a":tru}', 'json.syntax'],
    ['nonsense', 'json.syntax'],
  ])('lets %s spoil only itself', (bad, code) => {
    const results = cut(`[{"x":1},${bad},{"y":2}]`).map(({ result }) => result);
    expect(results).toEqual([{ ok: true, value: { x: 1 } }, expect.objectContaining({ ok: false, code }), { ok: true, value: { y: 2 } }]);
  });

  it('lets bytes that are not UTF-8 spoil only their element', () => {
    const body = Buffer.concat([Buffer.from('[{"a":"'), Buffer.of(0xe5, 0x86), Buffer.from('"},{"b":1}]')]);
    const results = cut(body).map(({ result }) => result);
    expect(results).toEqual([expect.objectContaining({ code: 'json.invalid-utf8', offset: 6 }), { ok: true, value: { b: 1 } }]);
  });

  it.each(['', '{}', '[', '[{}', '[{},]', '[,{}]', '[{},,{}]', '[{}]x', '[{}] []', '[{"a":1]', '[{"a":"1}]', '[{}}]', '[{]}]', '\ufeff[]'])(
    'refuses %j whole, since its elements cannot be told apart',
    (text) => expect(sliceArray(Buffer.from(text))).toMatchObject({ ok: false, code: 'json.syntax' }),
  );
});
