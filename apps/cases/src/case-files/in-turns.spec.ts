import { inTurns } from './in-turns';

describe('work in turns', () => {
  it('is done for each item, in order', async () => {
    expect(await inTurns([3, 1, 2], (item) => item * 2, 0)).toEqual([6, 2, 4]);
    expect(await inTurns([3, 1, 2], (item) => item * 2)).toEqual([6, 2, 4]);
  });

  it('lets others go on after each turn', async () => {
    const told: string[] = [];
    setImmediate(() => told.push('another'));
    await inTurns(['first', 'second'], (item) => told.push(item), 0);
    expect(told).toEqual(['first', 'another', 'second']);
  });

  it('keeps what takes no longer than a turn together', async () => {
    const told: string[] = [];
    setImmediate(() => told.push('another'));
    await inTurns(['first', 'second'], (item) => told.push(item), 60_000);
    expect(told).toEqual(['first', 'second']);
  });
});
