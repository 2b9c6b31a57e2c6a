import { FoldPace } from './fold-pace';

let now = 0;
const pace = (): FoldPace => new FoldPace(() => now);

describe('the pace of folding', () => {
  it('lets nobody wait as long as batches are small', () => {
    const one = pace();
    one.placed(20);
    expect(one.waitedMs).toBe(0);
  });

  it('lets events gather while full batches come, and no longer', () => {
    const one = pace();
    one.placed(500);
    expect(one.waitedMs).toBe(10_000);
    one.placed(12);
    expect(one.waitedMs).toBe(0);
  });

  it('takes half a second without a batch for the end of what was waiting', () => {
    const one = pace();
    one.placed(500);
    now += 500;
    expect(one.waitedMs).toBe(0);
  });

  it('takes as many operators as fit into a quarter of a second, and never fewer than fifty', () => {
    const one = pace();
    for (let slice = 0; slice < 30; slice++) {
      const end = one.folding();
      now += 100;
      end(100);
    }
    expect(one.operators).toBe(250);
    for (let slice = 0; slice < 30; slice++) {
      const end = one.folding();
      now += 1_000;
      end(10);
    }
    expect(one.operators).toBe(50);
  });
});
