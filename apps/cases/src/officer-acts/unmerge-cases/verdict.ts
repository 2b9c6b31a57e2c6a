/** What is said of two operators whose merge is taken back: they are different, or it is not known. */
export const VERDICTS = ['different', 'unsure'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const isVerdict = (value: unknown): value is Verdict => (VERDICTS as readonly unknown[]).includes(value);
