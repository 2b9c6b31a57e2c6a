import { Amount, cents } from './decimal';

it('halves go away from zero', () => {
  expect(['0.125', '0.135', '-0.125', '0.1249'].map((text) => cents(new Amount(text)).toFixed(2))).toEqual(['0.13', '0.14', '-0.13', '0.12']);
});
it('no product of a bill is cut, however large the account', () => {
  expect(new Amount('98765432109876543.219').times('1.37').toFixed()).toBe('135308641990530864.21003');
});
