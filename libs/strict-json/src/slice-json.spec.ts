import * as fc from 'fast-check';
import { sliceJson } from './index';
import type { JsonRefusalCode } from './index';

const read = (text: string) => sliceJson(Buffer.from(text, 'utf8'));
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('sliceJson', () => {
  it('reads what JSON.stringify wrote', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 20 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes('"__proto__"'));
        expect(read(text)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  it('agrees with JSON.parse about what is JSON', () => {
    const piece = fc.constantFrom(...'{}[]":,\\ -+.0123eEun', '"a"', 'true', 'null', '\n', '\\u0041', '\u00e9');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const result = read(text);
        // What is refused for another fault, such as a number that overflows, may go on as JSON or not.
        fc.pre(result.ok || result.code === 'json.syntax');
        expect(result.ok).toBe(parses(text));
      }),
      { numRuns: 3000 },
    );
  });

  it.each<[string, string | Uint8Array, JsonRefusalCode, number]>([
    ['nothing', '', 'json.syntax', 0],
    ['space only', ' \n', 'json.syntax', 2],
    ['a byte order mark', '\ufeff{}', 'json.syntax', 0],
    ['something after the value', '{} x', 'json.syntax', 3],
    ['a second value', '{}{}', 'json.syntax', 2],
    ['a trailing comma', '[1,]', 'json.syntax', 3],
    ['a leading zero', '01', 'json.syntax', 1],
    ['a bare word', 'NaN', 'json.syntax', 0],
    ['a control character in a string', '"a\nb"', 'json.syntax', 2],
    ['an unfinished string', '"abc', 'json.syntax', 4],
    ['a key twice', '{"a":1,"a":2}', 'json.duplicate-key', 7],
    ['a key twice, once escaped', '{"a":1,"\\u0061":2}', 'json.duplicate-key', 7],
    ['a key of many bytes twice, once escaped', '{"示":1,"\\u793a":2}', 'json.duplicate-key', 9],
    ['the key __proto__', '{"__proto__":{}}', 'json.forbidden-key', 1],
    ['the key __proto__, escaped', '{"\\u005f_proto__":{}}', 'json.forbidden-key', 1],
    ['a high surrogate alone', '"\\ud83d"', 'json.lone-surrogate', 1],
    ['a low surrogate alone', '"\\ude00"', 'json.lone-surrogate', 1],
    ['two high surrogates', '"\\ud83d\\ud83d"', 'json.lone-surrogate', 1],
    ['a number that overflows', '[1e400]', 'json.number-out-of-range', 1],
    ['a long number that overflows', `-${'9'.repeat(400)}`, 'json.number-out-of-range', 0],
    ['33 levels', nested(33), 'json.too-deep', 32],
    ['a cut character', Uint8Array.of(0x22, 0xe5, 0x86, 0x22), 'json.invalid-utf8', 1],
    ['an overlong character', Uint8Array.of(0x22, 0xc0, 0xaf, 0x22), 'json.invalid-utf8', 1],
    ['a surrogate in UTF-8', Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22), 'json.invalid-utf8', 1],
  ])('refuses %s', (_title, input, code, offset) => {
    const result = sliceJson(typeof input === 'string' ? Buffer.from(input) : input);
    expect(result).toMatchObject({ ok: false, code, offset });
  });

  it.each(['{"a":{"a":1},"b":{"a":2}}', nested(32), '"\\ud83d\\ude00"', '-0.5e-400', ' [ 1 , 2 ] ', '"示例"', 'null'])('accepts %s', (text) => {
    expect(read(text)).toEqual({ ok: true, value: JSON.parse(text) });
  });

  it('takes the depth from its caller', () => {
    expect(sliceJson(Buffer.from(nested(3)), { maxDepth: 2 })).toMatchObject({ ok: false, code: 'json.too-deep' });
  });

  it('reads a view into a larger buffer', () => {
    const whole = Buffer.from('xx{"a":1}yy');
    expect(sliceJson(whole.subarray(2, 9))).toEqual({ ok: true, value: { a: 1 } });
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
