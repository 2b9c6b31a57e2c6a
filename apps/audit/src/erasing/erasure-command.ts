import type { FieldProblem } from '@quanlian/contracts';

/** What is to be erased, and by what right. */
export interface ErasureCommand {
  eventIds: readonly string[];
  legalBasis: string;
}

/** All of them are named in one entry of the log. */
export const MOST_EVENTS = 100;
const MOST_BASIS = 200;

const isIdList = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= MOST_EVENTS &&
  value.every((id) => typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) &&
  new Set(value).size === value.length;
const isBasis = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '' && value.length <= MOST_BASIS;

const FIELDS: readonly (readonly [keyof ErasureCommand, (value: unknown) => boolean, string])[] = [
  ['eventIds', isIdList, `1 to ${MOST_EVENTS} different ids of events`],
  ['legalBasis', isBasis, `the law and its article, at most ${MOST_BASIS} characters`],
];

/** What is wrong with a proposed command; nothing, if it is one. */
export const problemsOf = (command: Readonly<Record<string, unknown>>): FieldProblem[] =>
  FIELDS.filter(([field, is]) => !is(command[field])).map(([field, , expected]) =>
    problemAt(`/command/${field}`, JSON.stringify(command[field])?.slice(0, 100) ?? 'nothing', expected),
  );

export const problemAt = (pointer: string, found: string, expected: string): FieldProblem => ({
  pointer,
  code: 'approval.command-invalid',
  detail: `Found ${found}, expected ${expected}.`,
});
