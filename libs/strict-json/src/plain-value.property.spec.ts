import * as fc from 'fast-check';
import { plainValue } from './plain-value';
import { orRefusal } from './refusal';
import { Scanner } from './scanner';

const DEPTH = 4;

/** What the scanner alone would say. */
const isRefused = (text: string): boolean =>
  !orRefusal(() => {
    new Scanner(Buffer.from(text), DEPTH).scan();
    return { ok: true };
  }).ok;

/** Pieces of JSON in any order: mostly broken, sometimes whole, often with a key twice, too deep or out of range. */
const pieces = fc.constantFrom(
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"a"',
  '"a":1',
  '"b":"x"',
  '"__proto__":1',
  '1e400',
  '-0',
  'true',
  'null',
  ' ',
  '"\\u0061"',
  '"',
);
const broken = fc.array(pieces, { maxLength: 12 }).map((all) => all.join(''));
const member = fc.tuple(fc.constantFrom('a', 'b', '矿', '10', '__proto__'), fc.constantFrom('1', '"x"', '[]', '{"a":1,"a":2}', '[[[[1]]]]', '1e999'));
const whole = fc.array(member, { maxLength: 4 }).map((all) => `{${all.map(([name, value]) => `"${name}":${value}`).join(', ')}}`);

test('what the scanner refuses is never taken for plain, and what is taken is what JSON.parse gives', () => {
  fc.assert(
    fc.property(fc.oneof(broken, whole, fc.json({ maxDepth: 5 })), (text) => {
      const value = plainValue(Buffer.from(text), DEPTH);
      expect(value !== undefined && isRefused(text)).toBe(false);
      if (value !== undefined) expect(value).toEqual(JSON.parse(text));
    }),
    { numRuns: 2_000 },
  );
});

test.each(['{"a":1,"a":1}', '{"a":{"b":"x","b":"x"}}', '{"__proto__":1}', '[[[[[1]]]]]', '[1e400]', '"\\u0061"', '[1]x', ''])(
  '%j needs a closer look',
  (text) => expect(plainValue(Buffer.from(text), DEPTH)).toBeUndefined(),
);

test.each(['{"a":1,"b":[{"a":"a"}]}', '[[[[1]]]]', '"矿"', ' null ', '-0.5e3', '{"10":"","9":""}'])('%j is plain', (text) =>
  expect(plainValue(Buffer.from(text), DEPTH)).toEqual(JSON.parse(text)),
);
