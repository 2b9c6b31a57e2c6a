import { DIVISIONS } from '../divisions';
import { AREAS, areasIn } from './areas';
import { FORMER_DIVISIONS, formerNamesOf } from './former-divisions';

const current = new Map(DIVISIONS.map(({ code, name }) => [code, name]));

it('every former name is one of a division that there is, and differs from its name of today', () => {
  expect(FORMER_DIVISIONS.filter(({ code, name }) => !current.has(code) || current.get(code) === name)).toEqual([]);
});

it('no former name stands for two divisions', () => {
  const names = FORMER_DIVISIONS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it('a division knows its former names', () => {
  expect([formerNamesOf('150600'), formerNamesOf('530800'), formerNamesOf('150622')]).toEqual([['伊克昭盟'], ['思茅地区', '思茅市'], []]);
});

it('every zone lies in counties that there are, and its spellings are tried longest first', () => {
  for (const { aliases, divisions } of AREAS) {
    expect(divisions.filter((code) => !current.has(code))).toEqual([]);
    expect([...aliases].sort((a, b) => b.length - a.length)).toEqual(aliases);
  }
});

it('a zone is found from its county, its city and its province', () => {
  const names = (code: string) => areasIn(code).map(({ name }) => name);
  expect(['652327', '652300', '650000', '652301'].map(names)).toEqual([['准东经济技术开发区'], ['准东经济技术开发区'], ['准东经济技术开发区'], []]);
});
