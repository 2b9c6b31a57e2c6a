/** Says only "behind this position", so it stays valid for ever: positions are never reused or moved. */
export const cursorOf = (position: number): string => Buffer.from(`p${position}`).toString('base64url');

export function positionOfCursor(cursor: string): number | undefined {
  const match = /^p(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  const position = match ? Number(match[1]) : undefined;
  return position !== undefined && cursorOf(position) === cursor ? position : undefined;
}
