import { fewOf } from './search-condition';

describe('few matches', () => {
  it('are more the more cases there are, for a walk then looks at more of them before it has a page', () => {
    expect([-1, 0, 10_000, 300_000, 1_000_000].map(fewOf)).toEqual([1_000, 1_000, 1_000, 2_121, 3_873]);
  });
});
