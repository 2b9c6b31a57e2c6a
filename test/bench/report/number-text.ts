import type { Quantiles } from '../measuring/quantiles';

/** 12345.6 → "12,346" */
export const whole = (value: number): string => Math.round(value).toLocaleString('en-US');

export const seconds = (value: number): string => `${value.toFixed(1)} s`;

export const milliseconds = ({ p50, p95, p99, max }: Quantiles): string =>
  `p50 ${whole(p50)} ms · p95 ${whole(p95)} ms · p99 ${whole(p99)} ms · max ${whole(max)} ms`;
