import * as fc from 'fast-check';
import { sliceObject } from './slice-object';

const texts = (json: string): Record<string, string> => {
  const result = sliceObject(Buffer.from(json));
  if (!result.ok) throw new Error(result.code);
  return Object.fromEntries([...result.members].map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));
};

test('each member is what was sent for it, without the space around it', () => {
  expect(texts(' {"jws" : "a..b" ,\t"event":{ "a": [1, {"}":"]"}] }, "n":-1e3,"t":true} ')).toEqual({
    jws: '"a..b"',
    event: '{ "a": [1, {"}":"]"}] }',
    n: '-1e3',
    t: 'true',
  });
  expect(texts('{}')).toEqual({});
});

test('whatever an object holds, its members read as their slices', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(2), (value, space) => {
      fc.pre(!JSON.stringify(value).includes('"__proto__"'));
      const cut = texts(JSON.stringify(value, null, space));
      expect(Object.fromEntries(Object.entries(cut).map(([name, text]) => [name, JSON.parse(text) as unknown]))).toEqual(
        JSON.parse(JSON.stringify(value)),
      );
    }),
  );
});

test.each(['[1]', '"text"', 'null'])('%s is no object', (json) => {
  expect(sliceObject(Buffer.from(json))).toMatchObject({ ok: false, code: 'json.syntax' });
});

test('what the scanner refuses is refused', () => {
  expect(sliceObject(Buffer.from('{"a":1,"a":2}'))).toMatchObject({ ok: false, code: 'json.duplicate-key' });
});
