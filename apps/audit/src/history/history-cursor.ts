/** Where a walk through the history goes on, and where it ends. */
export interface HistoryCursor {
  after: number;
  /** where the history stood when the walk began: what came since is for the next walk, the record of this one among it */
  until?: number;
}

const FORM = /^p(\d{1,15})(?:-(\d{1,15}))?$/;

/** Positions are never reused or moved, so a cursor stays valid for ever. */
export const writeCursor = ({ after, until }: HistoryCursor): string =>
  Buffer.from(`p${after}${until === undefined ? '' : `-${until}`}`).toString('base64url');

/** Undefined for what we did not write. */
export function readCursor(text: string): HistoryCursor | undefined {
  const [, after, until] = FORM.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  if (after === undefined) return undefined;
  const cursor = { after: Number(after), ...(until !== undefined && { until: Number(until) }) };
  return writeCursor(cursor) === text ? cursor : undefined;
}

/** The cursor of whoever follows the history and never comes to an end. */
export const cursorOf = (position: number): string => writeCursor({ after: position });

export const positionOfCursor = (cursor: string): number | undefined => {
  const { after, until } = readCursor(cursor) ?? {};
  return until === undefined ? after : undefined;
};
