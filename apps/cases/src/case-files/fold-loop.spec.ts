import { FoldLoop } from './fold-loop';

const nobody = (): void => undefined;

describe('one share of the stale cases', () => {
  it('is folded slice after slice until nothing is left', async () => {
    let left = 7;
    const waited: (number | undefined)[] = [];
    const loop = new FoldLoop((waitedMs) => {
      waited.push(waitedMs);
      const folded = Math.min(3, left);
      left -= folded;
      return Promise.resolve(folded);
    }, nobody);
    expect(await loop.drain()).toBe(7);
    expect([left, waited]).toEqual([0, [0, 0, 0, 0]]);
    left = 4;
    loop.wake();
    await new Promise(setImmediate);
    expect([left, waited.slice(4)]).toEqual([0, [undefined, undefined, undefined]]);
  });

  it('is folded by one at a time, and once more for who wakes it meanwhile', async () => {
    let running = 0;
    let most = 0;
    const finished: (() => void)[] = [];
    const loop = new FoldLoop(async () => {
      most = Math.max(most, ++running);
      await new Promise<void>((resolve) => finished.push(resolve));
      running--;
      return 0;
    }, nobody);
    loop.wake();
    loop.wake();
    finished.shift()!();
    await new Promise(setImmediate);
    expect([most, finished.length]).toEqual([1, 1]);
    finished.shift()!();
    await loop.stop();
    expect(running).toBe(0);
  });

  it('is taken up again at the next call after a slice that failed', async () => {
    let failing = true;
    let slices = 0;
    const away = new Error('the database is away');
    const faults: unknown[] = [];
    const loop = new FoldLoop(
      () => {
        slices++;
        return failing ? Promise.reject(away) : Promise.resolve(0);
      },
      (fault) => faults.push(fault),
    );
    loop.wake();
    await new Promise(setImmediate);
    failing = false;
    loop.wake();
    await loop.stop();
    expect([slices, faults]).toEqual([2, [away]]);
  });

  it('is not begun any more after the end', async () => {
    let slices = 0;
    const loop = new FoldLoop(() => Promise.resolve(slices++), nobody);
    await loop.stop();
    loop.wake();
    await new Promise(setImmediate);
    expect(slices).toBe(0);
  });
});
