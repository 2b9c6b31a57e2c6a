import { FoldPace } from './fold-pace';

let now = 0;
const pace = (): FoldPace => new FoldPace(() => now);

describe('the pace of folding', () => {
  const place = (one: FoldPace, events: number, everyMs: number, batches: number): void => {
    for (let batch = 0; batch < batches; batch++) {
      one.placing()(events);
      now += everyMs;
    }
  };

  it('lets nobody wait as long as a hundred events come in a second, whether one by one or together', () => {
    const one = pace();
    place(one, 1, 10, 100);
    expect(one.waitedMs).toBe(0);
    place(one, 100, 1_000, 3);
    expect(one.waitedMs).toBe(0);
  });

  it('lets events gather while hundreds come in a second, in batches of any size', () => {
    for (const [events, everyMs] of [
      [299, 200],
      [60, 100],
      [6, 10],
    ] as const) {
      const one = pace();
      place(one, events, everyMs, 40);
      expect(one.waitedMs).toBe(10_000);
    }
  });

  it('places a backlog first, for two minutes', () => {
    const one = pace();
    place(one, 60, 100, 40);
    place(one, 300, 100, 1);
    expect(one.waitedMs).toBe(120_000);
    place(one, 60, 100, 40);
    expect(one.waitedMs).toBe(10_000);
  });

  it('takes 300 ms without a batch for the end of what came', () => {
    const one = pace();
    one.placing()(500);
    now += 299;
    expect(one.waitedMs).toBe(120_000);
    now += 1;
    expect(one.waitedMs).toBe(0);
  });

  it('waits for a batch that follows many events, however long it takes', () => {
    const one = pace();
    one.placing()(500);
    const end = one.placing();
    now += 5_000;
    expect(one.waitedMs).toBe(120_000);
    end(3);
    expect(one.waitedMs).toBe(0);
  });

  it('does not wait for a batch that follows little', () => {
    const one = pace();
    one.placing()(20);
    one.placing();
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
