/** Column and direction. The case id breaks ties, so a cursor is stable while new cases arrive. */
export const SORTS = {
  '-openedAt': ['opened_at', 'desc'],
  openedAt: ['opened_at', 'asc'],
  '-lastEventAt': ['last_event_at', 'desc'],
  lastEventAt: ['last_event_at', 'asc'],
  number: ['number', 'asc'],
  '-number': ['number', 'desc'],
} as const;

export type Sort = keyof typeof SORTS;
export const isSort = (text: string): text is Sort => Object.hasOwn(SORTS, text);

/** The last case of a page: its value in the sort column (instants as epoch ms), and its id. */
export interface Cursor {
  sort: Sort;
  value: string;
  caseId: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^-?\d{1,15}$/;
const NUMBER = /^QL-\d{1,6}-\d{4,}-\d{5,}$/;

export const writeCursor = ({ sort, value, caseId }: Cursor): string => Buffer.from(JSON.stringify([sort, value, caseId])).toString('base64url');

export function readCursor(text: string): Cursor | undefined {
  try {
    const [sort, value, caseId] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[];
    if (typeof sort !== 'string' || !isSort(sort) || typeof value !== 'string' || typeof caseId !== 'string' || !UUID.test(caseId)) return undefined;
    return (SORTS[sort][0] === 'number' ? NUMBER : INSTANT).test(value) ? { sort, value, caseId } : undefined;
  } catch {
    return undefined;
  }
}
