import { covers } from './covers';
import { ancestorsOf, BINGTUAN, levelOf, prefixesUnder, PROVINCES } from './division-tree';

describe('the tree of divisions', () => {
  it('has 31 provinces, and the Bingtuan beside them', () => {
    expect(PROVINCES).toHaveLength(31);
    expect(PROVINCES).not.toContain(BINGTUAN);
  });

  it.each([
    ['000000', 'centre'],
    ['150000', 'province'],
    ['150600', 'city'],
    ['150622', 'county'],
    ['1506', 'city'],
  ])('%s is a %s', (code, level) => expect(levelOf(code)).toBe(level));

  it('leads from a county over city and province to the centre', () => {
    expect(ancestorsOf('150622')).toEqual(['150622', '1506', '15', '']);
  });

  it('leads from a city of the Bingtuan to the region and to the Bingtuan', () => {
    expect(ancestorsOf('659001')).toEqual(['659001', '6590', '65', '', BINGTUAN]);
    expect(covers('660000', '659001')).toBe(true);
    expect(covers('650000', '659001')).toBe(true);
    expect(covers('660000', '650100')).toBe(false);
    expect(covers('650000', '660100')).toBe(false);
  });

  it('covers exactly what has it among its ancestors', () => {
    for (const above of ['000000', '650000', '660000', '659000', '650100', '652301'])
      for (const below of ['659001', '650102', '652301', '660401', '150622'])
        expect(covers(above, below)).toBe(prefixesUnder(above).some((prefix) => ancestorsOf(below).some((ancestor) => ancestor === prefix)));
  });
});
