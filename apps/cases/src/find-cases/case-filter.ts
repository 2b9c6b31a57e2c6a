import type { CaseStatus } from '@quanlian/case-file';
import { KEY_KINDS } from '@quanlian/contracts';
import type { FieldProblem } from '@quanlian/contracts';
import { parameterProblem, QueryInvalid } from '../case-files/query.errors';
import { isSort, readCursor, SORTS } from './sort-order';
import type { Cursor, Sort } from './sort-order';

export interface CaseFilter {
  /** leading digits of a division code */
  division?: string;
  status?: CaseStatus;
  /** a key, `<kind>:<value>` */
  subject?: string;
  /** any part of a key, a name or a number */
  q?: string;
  openFindings?: boolean;
  overdue?: boolean;
  sort: Sort;
  limit: number;
  after?: Cursor;
}

const STATUSES: readonly CaseStatus[] = ['suspected', 'confirmed', 'shut-down', 'cleared', 'closed'];
const LIMIT = { default: 50, max: 200 };
const MAX_TEXT = 200;

type Read = (text: string) => Partial<CaseFilter> | string;

const flag =
  (name: 'openFindings' | 'overdue'): Read =>
  (text) =>
    text === 'true' || text === 'false' ? { [name]: text === 'true' } : 'true or false';

/** Each parameter: reads its value, or says what was expected. */
const READERS: Readonly<Record<string, Read>> = {
  jurisdiction: (text) =>
    /^(\d\d){1,3}$/.test(text) ? { division: text.replace(/(00)+$/, '') } : 'a division code of 6 digits, or whole pairs of its first digits',
  status: (text) => (STATUSES.includes(text as CaseStatus) ? { status: text as CaseStatus } : `one of ${STATUSES.join(', ')}`),
  subject: (text) => {
    const kind = text.slice(0, Math.max(text.indexOf(':'), 0));
    return (KEY_KINDS as readonly string[]).includes(kind) && isText(text) ? { subject: text } : 'a key such as uscc:91150622MAYX0A110G';
  },
  q: (text) => (isText(text) ? { q: text } : `a text of at most ${MAX_TEXT} characters`),
  openFindings: flag('openFindings'),
  overdue: flag('overdue'),
  sort: (text) => (isSort(text) ? { sort: text } : `one of ${Object.keys(SORTS).join(', ')}`),
  limit: (text) => {
    const limit = /^\d{1,9}$/.test(text) ? Number(text) : 0;
    return limit >= 1 && limit <= LIMIT.max ? { limit } : `a whole number from 1 to ${LIMIT.max}`;
  },
  after: (text) => {
    const after = readCursor(text);
    return after ? { after } : 'the "next" of an earlier answer';
  },
};

export const CASE_FILTER_PARAMETERS = Object.keys(READERS);

const isText = (text: string): boolean => text.length <= MAX_TEXT && !text.includes('\0');

/** Reads the query of a request; an unknown parameter is refused, because ignoring a mistyped filter would answer with too much. */
export function caseFilter(query: Readonly<Record<string, unknown>>): CaseFilter {
  const filter: CaseFilter = { sort: '-openedAt', limit: LIMIT.default };
  const problems: FieldProblem[] = [];
  for (const [name, value] of Object.entries(query)) {
    const found = readOne(name, value);
    if (typeof found === 'string') problems.push(parameterProblem(name, value, found));
    else Object.assign(filter, found);
  }
  if (filter.after && filter.after.sort !== filter.sort)
    problems.push(parameterProblem('after', query['after'], `the "next" of an answer sorted by ${filter.sort}`));
  if (problems.length > 0) throw new QueryInvalid(problems);
  return filter;
}

function readOne(name: string, value: unknown): Partial<CaseFilter> | string {
  const read = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  if (!read) return `none of that name, but one of ${CASE_FILTER_PARAMETERS.join(', ')}`;
  return typeof value === 'string' && value !== '' ? read(value) : 'one value';
}
