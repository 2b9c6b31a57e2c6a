import { searchGrams } from './search-grams';

describe('the grams of a searched text', () => {
  it('are characters and pairs of a script without spaces', () => {
    expect(searchGrams('云图示例')).toEqual(['云', '云图', '图', '图示', '示', '示例', '例']);
  });

  it('are runs of three of digits, and pairs and runs of three of letters', () => {
    expect(searchGrams('1506')).toEqual(['150', '506']);
    expect(searchGrams('may0')).toEqual(['ma', 'may', 'ay', 'ay0', 'y0']);
  });

  it('join what stands on one line, and nothing across lines', () => {
    expect(searchGrams('云\n图')).toEqual(['云', '图']);
    expect(searchGrams('云1')).toEqual(['云', '云1']);
  });

  it('come once each', () => {
    expect(searchGrams('云云\n云')).toEqual(['云', '云云']);
  });
});
