/** 100 ms, 200 ms … up to `maxMs`, with a little chance so that instances do not come back in step. */
export const backOffMs = (attempt: number, maxMs: number): number =>
  Math.min(maxMs, 100 * 2 ** Math.min(attempt - 1, 10)) * (0.75 + Math.random() / 4);
