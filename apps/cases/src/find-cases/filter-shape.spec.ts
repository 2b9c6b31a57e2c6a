import { filterShape } from './filter-shape';

const standIn = (text: string): string => `~${text.length}`;

describe('what is kept of a search', () => {
  it('is every condition, and of those that may name somebody a stand-in', () => {
    const request = {
      status: 'confirmed',
      jurisdiction: '150600',
      subject: 'bank-token:bt_1',
      q: '云图',
      limit: '5',
      sort: 'number',
      after: 'x',
    } as const;
    expect(filterShape(request, standIn)).toEqual(['jurisdiction=150600', 'status=confirmed', 'subject=bank-token:~4', 'q=~2']);
  });

  it('is nothing where all cases were asked for', () => {
    expect(filterShape({}, standIn)).toEqual([]);
  });
});
