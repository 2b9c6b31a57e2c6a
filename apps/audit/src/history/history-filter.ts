import { KEY_KINDS, type FieldProblem, type KeyKind } from '@quanlian/contracts';
import { HistoryFilterInvalid } from './history.errors';
import { readCursor } from './history-cursor';

export const CLOCKS = ['occurred', 'recorded', 'accepted'] as const;
export type Clock = (typeof CLOCKS)[number];
export const MAX_LIMIT = 500;

export interface HistoryFilter {
  clock: Clock;
  from?: Date;
  to?: Date;
  type?: string;
  agency?: string;
  organ?: string;
  subject?: { kind: KeyKind; value: string };
  caseId?: string;
  limit?: number;
  after: number;
  until?: number;
}

type Parameters = Readonly<Record<string, unknown>>;
type Read = (value: string) => Partial<HistoryFilter> | string;

/** Longer than any code, organ or id of a case. */
const MAX_LENGTH = 100;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

const instant =
  (name: 'from' | 'to'): Read =>
  (text) => {
    // A plus sign that was not percent-encoded arrives as a space.
    const value = text.replace(' ', '+');
    return INSTANT.test(value) && !Number.isNaN(Date.parse(value))
      ? { [name]: new Date(value) }
      : 'an instant with its zone such as 2021-10-08T08:00:00+08:00';
  };

/** Each parameter: reads its value, or says what was expected. */
const readersOf = (maxLimit: number): Readonly<Record<string, Read>> => ({
  from: instant('from'),
  to: instant('to'),
  clock: (value) => (CLOCKS.includes(value as Clock) ? { clock: value as Clock } : `one of ${CLOCKS.join(', ')}`),
  type: (value) =>
    value.length <= MAX_LENGTH && /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(value) ? { type: value } : 'an event code such as site.reported',
  organ: (value) => {
    const match = /^([a-z][a-z0-9-]*)(?:\/([a-z0-9][a-z0-9.-]*))?$/.exec(value);
    return match && value.length <= MAX_LENGTH
      ? { agency: match[1]!, ...(match[2] && { organ: match[2] }) }
      : 'an agency or an organ such as energy/grid';
  },
  subject: (value) => {
    const at = value.indexOf(':');
    const kind = value.slice(0, Math.max(at, 0));
    const known = (KEY_KINDS as readonly string[]).includes(kind) && at < value.length - 1;
    return known ? { subject: { kind: kind as KeyKind, value: value.slice(at + 1) } } : 'a key such as uscc:91150622MAYX0A110G';
  },
  case: (value) => (value.length <= MAX_LENGTH ? { caseId: value } : 'a case id'),
  limit: (value) => {
    const limit = /^\d{1,9}$/.test(value) ? Number(value) : 0;
    return limit >= 1 && limit <= maxLimit ? { limit } : `a whole number from 1 to ${maxLimit}`;
  },
  after: (value) => readCursor(value) ?? 'a cursor that an earlier answer gave as "next" or "later"',
});

function problemOf(name: string, expected: string, found: unknown): FieldProblem {
  return { pointer: `/${name}`, code: `history.${name}-invalid`, detail: `Found ${JSON.stringify(found)}, expected ${expected}.` };
}

/** Reads the query of a request; an unknown parameter is refused, because ignoring a mistyped filter would answer with too much. */
export function historyFilter(query: Parameters, maxLimit = MAX_LIMIT): HistoryFilter {
  const readers = readersOf(maxLimit);
  const filter: HistoryFilter = { clock: 'occurred', after: 0 };
  const problems: FieldProblem[] = [];
  for (const [name, value] of Object.entries(query)) {
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (!read) {
      const known = Object.keys(readers).join(', ');
      problems.push({ pointer: `/${name}`, code: 'history.parameter-unknown', detail: `Found the parameter ${name}, expected one of ${known}.` });
      continue;
    }
    const found = typeof value === 'string' && value !== '' ? read(value) : 'one value';
    if (typeof found === 'string') problems.push(problemOf(name, found, value));
    else Object.assign(filter, found);
  }
  if (filter.from && filter.to && filter.from >= filter.to) problems.push(problemOf('to', 'an instant later than from', query['to']));
  if (problems.length > 0) throw new HistoryFilterInvalid(problems);
  return filter;
}
