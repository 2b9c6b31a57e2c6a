/** Where a list of violations goes on: behind so many answers of one case, region or reading. Ids only: a cursor tells nobody's name. */
export interface ViolationCursor {
  at: string;
  skip: number;
}

const FORM = /^([0-9a-f-]{36}|\d{6})\.(\d{1,6})$/;

export const writeViolationCursor = ({ at, skip }: ViolationCursor): string => `${at}.${skip}`;

export function readViolationCursor(text: unknown): ViolationCursor | undefined {
  const [, at, skip] = typeof text === 'string' ? (FORM.exec(text) ?? []) : [];
  return at === undefined ? undefined : { at, skip: Number(skip) };
}
