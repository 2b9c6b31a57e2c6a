const FIRST_MS = 1_000;
const LONGEST_MS = 3_600_000;

/** 1 s, 2 s, 4 s … up to an hour, each between half and whole, so that receivers that went down together are not called together. */
export const retryDelayMs = (failures: number, random: number): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 20)) * (0.5 + random / 2);
