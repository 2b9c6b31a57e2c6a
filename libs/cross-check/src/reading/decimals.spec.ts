import { decimal, Decimal, limitOf, text, total } from './decimals';

const plain = (fact: unknown): string | undefined => decimal(fact)?.toFixed();

describe('a fact as a decimal', () => {
  it.each([
    ['0.1', '0.1'],
    ['-5', '-5'],
    [0.1, '0.1'],
    [7, '7'],
    ['12345678901234567890.12', '12345678901234567890.12'],
  ])('%p is %s, to the last digit', (fact, expected) => expect(plain(fact)).toBe(expected));

  it.each([[''], ['ten'], ['Infinity'], [NaN], [Infinity], [undefined], [null], [true], [{}], [['1']]])('%p is unknown, never zero', (fact) => {
    expect(decimal(fact)).toBeUndefined();
  });

  it('keeps the sign of a zero, whichever was asked for first', () => {
    expect([decimal(0), decimal(-0), decimal(0)].map((zero) => zero!.isNegative())).toEqual([false, true, false]);
  });
});

it('a limit is the decimal that it is written as', () => expect(limitOf('0.80').eq(new Decimal('0.8'))).toBe(true));

it('a total leaves out what is unknown', () => {
  expect(total([new Decimal('0.1'), undefined, new Decimal('0.2')]).toFixed()).toBe('0.3');
  expect(total([]).toFixed()).toBe('0');
});

it('as text it has four places unless told, no exponent, and no zeros at the end', () => {
  expect([text(new Decimal('1.23456')), text(new Decimal('1.005'), 2), text(new Decimal('1e21')), text(new Decimal('2.5000'))]).toEqual([
    '1.2346',
    '1.01',
    '1000000000000000000000',
    '2.5',
  ]);
});
