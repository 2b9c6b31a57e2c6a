// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const facts: unknown = undefined;
