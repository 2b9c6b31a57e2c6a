/** What a threshold may be changed to; it follows from the default. */
export interface ThresholdKind {
  expected: string;
  holds: (value: unknown) => boolean;
}

/** Beyond it, time runs past what a calendar has, and a text of digits becomes work. */
const LARGEST = 100_000;
const LONGEST = 24;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 200;
const DECIMAL = /^\d+(?:\.\d+)?$/;
const DATE = /^\d{4}-\d\d-\d\d$/;

const aList = ({ expected, holds }: ThresholdKind): ThresholdKind => ({
  expected: `a list, each ${expected}`,
  holds: (value) => Array.isArray(value) && value.length <= 1_000 && value.every(holds),
});

const aNumber = (most: number, isWhole: boolean): ThresholdKind => ({
  expected: `a ${isWhole ? 'whole ' : ''}number from 0 to ${most}`,
  holds: (value) => typeof value === 'number' && value >= 0 && value <= most && (!isWhole || Number.isInteger(value)),
});

const TEXT: ThresholdKind = { expected: 'a text', holds: isText };
const A_DECIMAL: ThresholdKind = {
  expected: 'a decimal as a text such as "0.95"',
  holds: (value) => isText(value) && value.length <= LONGEST && DECIMAL.test(value),
};
const A_DAY: ThresholdKind = {
  expected: 'a calendar date such as "2021-09-24"',
  holds: (value) => isText(value) && DATE.test(value) && !Number.isNaN(Date.parse(value)),
};

const likeText = (given: string): ThresholdKind => (DECIMAL.test(given) ? A_DECIMAL : DATE.test(given) ? A_DAY : TEXT);

/** The kind of a value that a rule has by default. Counts and lengths of time are whole; amounts and ratios are decimals, as texts. */
export function kindLike(given: unknown): ThresholdKind {
  if (typeof given === 'number') return aNumber(Math.max(LARGEST, given * 10), true);
  if (typeof given === 'string') return likeText(given);
  if (Array.isArray(given)) return aList(given.length === 0 ? TEXT : kindLike(given[0]));
  const rows = Object.entries(given as object).map(([name, value]) => [name, kindLike(value)] as const);
  return {
    expected: `an object with ${rows.map(([name, { expected }]) => `${name} (${expected})`).join(', ')}`,
    holds: (value) =>
      typeof value === 'object' &&
      value !== null &&
      Object.keys(value).length === rows.length &&
      rows.every(([name, { holds }]) => Object.hasOwn(value, name) && holds((value as Record<string, unknown>)[name])),
  };
}
