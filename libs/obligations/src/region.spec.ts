import { actsOnRegion, divisionPrefix, isRegionEvent } from './region';
import { event, operatorKey, regionKey } from './testing/given';

it.each([
  ['150600', '1506'],
  ['520000', '52'],
  ['000000', ''],
  ['469001', '469001'],
])('of %s, every code below begins with "%s"', (code, prefix) => expect(divisionPrefix(code)).toBe(prefix));

describe('an event is about a region', () => {
  const reporter = { kind: 'person-token', value: 'p-1', role: 'reporter' } as const;
  const isRegional = (...keys: Parameters<typeof isRegionEvent>[0]['keys']) => isRegionEvent({ keys });

  it('where it names divisions and nothing else', () => expect(isRegional(regionKey('150000'), regionKey('520000'))).toBe(true));
  it('whoever reported it', () => expect(isRegional(regionKey('150000'), reporter)).toBe(true));
  it('and not where it names an operator too', () => expect(isRegional(regionKey('150000'), operatorKey)).toBe(false));
  it('and not where it names a reporter alone, or nobody', () => expect([isRegional(reporter), isRegional()]).toEqual([false, false]));
});

it('an evaluation of several regions acts on the cases of each, whoever reported it', () => {
  const reporter = { kind: 'person-token', value: '44', role: 'reporter' } as const;
  const evaluation = event('evaluation.published', '2022-04-20', {}, { keys: [regionKey('150000'), regionKey('520000'), reporter] });
  expect(['150622', '520100', '440100'].map((jurisdiction) => actsOnRegion(evaluation, jurisdiction))).toEqual([true, true, false]);
});
