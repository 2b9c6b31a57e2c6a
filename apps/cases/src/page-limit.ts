/** Entries of a page. */
export const LIMIT = { default: 50, max: 200 };

export const isLimit = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) && Number(value) >= 1 && Number(value) <= LIMIT.max;

/** Of a checked request. */
export const limitOf = (text: string | undefined): number => (text === undefined ? LIMIT.default : Number(text));
