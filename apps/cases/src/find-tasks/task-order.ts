/** The last task of a page: by what falls due first, then by the case and the id of the task. */
export interface TaskCursor {
  /** epoch ms */
  dueAt: number;
  caseId: string;
  id: string;
}

const FORM = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w.-]{1,100})$/;

export const writeTaskCursor = ({ dueAt, caseId, id }: TaskCursor): string => Buffer.from(`${dueAt}.${caseId}.${id}`).toString('base64url');

export function readTaskCursor(text: unknown): TaskCursor | undefined {
  if (typeof text !== 'string') return undefined;
  const [, dueAt, caseId, id] = FORM.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  return dueAt === undefined || caseId === undefined || id === undefined ? undefined : { dueAt: Number(dueAt), caseId, id };
}
