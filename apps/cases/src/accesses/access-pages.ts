/** The last access of a page. */
export interface AccessCursor {
  /** epoch ms */
  at: number;
  accessId: string;
}

const FORM = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export const writeAccessCursor = ({ at, accessId }: AccessCursor): string => Buffer.from(`${at}.${accessId}`).toString('base64url');

export function readAccessCursor(text: unknown): AccessCursor | undefined {
  if (typeof text !== 'string') return undefined;
  const [, at, accessId] = FORM.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  return at === undefined || accessId === undefined ? undefined : { at: Number(at), accessId };
}
