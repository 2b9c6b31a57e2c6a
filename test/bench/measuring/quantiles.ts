export interface Quantiles {
  p50: number;
  p95: number;
  p99: number;
  max: number;
}

/** Nearest rank: every figure is one that was measured. */
export function quantilesOf(values: readonly number[]): Quantiles {
  if (values.length === 0) throw new RangeError('Found no measurements, expected at least one');
  const sorted = Float64Array.from(values).sort();
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: sorted.at(-1)! };
}

export const median = (values: readonly number[]): number => quantilesOf(values).p50;
