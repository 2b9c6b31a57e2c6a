import { FoldPace } from './fold-pace';

let now = 0;
const pace = (): FoldPace => new FoldPace(() => now);

describe('the pace of folding', () => {
  it('lets nobody wait as long as batches are small', () => {
    const one = pace();
    one.placing()(20);
    expect(one.waitedMs).toBe(0);
  });

  it('lets events gather while full batches come, and no longer', () => {
    const one = pace();
    one.placing()(500);
    expect(one.waitedMs).toBe(10_000);
    one.placing()(12);
    expect(one.waitedMs).toBe(0);
  });

  it('takes 150 ms without a batch for the end of what was waiting', () => {
    const one = pace();
    one.placing()(500);
    now += 150;
    expect(one.waitedMs).toBe(0);
  });

  it('waits for a batch that follows a full one, however long it takes', () => {
    const one = pace();
    one.placing()(500);
    const end = one.placing();
    now += 5_000;
    expect(one.waitedMs).toBe(10_000);
    end(3);
    expect(one.waitedMs).toBe(0);
  });

  it('takes as many operators as fit into a quarter of a second, and never fewer than fifty', () => {
    const one = pace();
    const fold = (operators: number, ms: number): void => {
      const end = one.folding();
      now += ms;
      end(operators);
    };
    for (let slice = 0; slice < 30; slice++) fold(100, 100);
    expect(one.operators).toBe(250);
    for (let slice = 0; slice < 30; slice++) fold(10, 1_000);
    expect(one.operators).toBe(50);
  });
});
