import { covers } from './covers';

describe('covers', () => {
  it.each([
    ['510000', '513300', true],
    ['51', '510000', true],
    ['150600', '150622', true],
    ['150600', '150100', false],
    ['510000', '000000', false],
    ['000000', '650100', true],
    ['00', '650100', true],
    ['', '650100', true],
    ['100000', '101010', true],
    ['100000', '110000', false],
  ])('token %s over event %s: %s', (token, event, expected) => {
    expect(covers(token, event)).toBe(expected);
  });

  it('covers nothing without a division', () => {
    expect(covers(undefined, '510000')).toBe(false);
  });
});
