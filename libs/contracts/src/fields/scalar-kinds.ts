import { KEY_KINDS } from '../envelope';
import { isCalendarDate, isInstant } from './calendar';
import type { FieldKind } from './field-kind';

const patternKind = (name: string, pattern: RegExp, expected: string, extra: object = {}): FieldKind => ({
  name,
  expected,
  schema: { type: 'string', pattern: pattern.source, ...extra },
  test: (value) => typeof value === 'string' && pattern.test(value),
});

export const DECIMAL = patternKind('decimal-string', /^-?\d+(\.\d+)?$/, 'a decimal number written as text, e.g. "12.50"');
/** Identifiers compare as text, so there is one spelling: small letters. */
export const EVENT_REF = patternKind(
  'event-ref',
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  'the id of an event, a UUID in small letters',
  { format: 'uuid' },
);
export const UUID_V7 = patternKind(
  'uuid-v7',
  /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  'a UUID version 7 in small letters',
  { format: 'uuid' },
);
export const KEY_STRING = patternKind(
  'key-string',
  new RegExp(`^(${[...KEY_KINDS, 'name'].join('|')}):\\S.{0,398}$`),
  'a key as <kind>:<value>, e.g. "uscc:91150622MAYX0A110G", or name:<text> where only a name is known',
);
export const SHA256 = patternKind('sha256', /^[0-9a-f]{64}$/, 'a SHA-256 as 64 small hexadecimal digits');
export const KEBAB = patternKind('kebab', /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'a lower-kebab word, e.g. "plant-owner"');
export const ORGAN = patternKind('organ', /^[a-z0-9]+(-[a-z0-9]+)*$/, 'an organ in lower-kebab, e.g. "county-lead-office"');
export const DIVISION6 = patternKind('division', /^\d{6}$/, 'a division code of 6 digits');

export const INSTANT: FieldKind = {
  name: 'instant',
  expected: 'a date-time of RFC 3339 with zone, e.g. "2021-10-20T10:00:00+08:00"',
  schema: { type: 'string', format: 'date-time', pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$` },
  test: isInstant,
};
export const CALENDAR_DATE: FieldKind = {
  name: 'calendar-date',
  expected: 'a calendar date, e.g. "2021-10-20"',
  schema: { type: 'string', format: 'date' },
  test: isCalendarDate,
};
export const DATE_OR_INSTANT: FieldKind = {
  name: 'date-or-instant',
  expected: 'a calendar date or a date-time of RFC 3339 with zone',
  schema: { anyOf: [CALENDAR_DATE.schema, INSTANT.schema] },
  test: (value) => isCalendarDate(value) || isInstant(value),
};

export const RATIO: FieldKind = {
  name: 'ratio',
  expected: 'a JSON number from 0 to 1',
  schema: { type: 'number', minimum: 0, maximum: 1 },
  test: (value) => typeof value === 'number' && value >= 0 && value <= 1,
};
export const BOOL: FieldKind = { name: 'bool', expected: 'true or false', schema: { type: 'boolean' }, test: (value) => typeof value === 'boolean' };
export const ANY_OBJECT: FieldKind = {
  name: 'object',
  expected: 'an object',
  schema: { type: 'object' },
  test: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};
export const FIGURE: FieldKind = {
  name: 'figure',
  expected: 'a finite number or a text',
  schema: { anyOf: [{ type: 'number' }, { type: 'string' }] },
  test: (value) => typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value)),
};

/** Counts stay exact in every reader: nothing beyond 2^53 − 1. */
export const countKind = (max: number = Number.MAX_SAFE_INTEGER): FieldKind => ({
  name: 'count',
  expected: `a whole number from 0 to ${max}`,
  schema: { type: 'integer', minimum: 0, maximum: max },
  test: (value) => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= max,
});

export const textKind = (max: number, min: number): FieldKind => ({
  name: 'text',
  expected: `a text of ${min} to ${max} characters`,
  schema: { type: 'string', minLength: min, maxLength: max },
  // The JSON Schema counts code points; the long way round is taken only where UTF-16 units leave it open.
  test: (value) => typeof value === 'string' && value.length >= min && (value.length <= max || [...value].length <= max),
});

export const choiceKind = (values: readonly string[]): FieldKind => ({
  name: 'choice',
  expected: `one of ${values.join(', ')}`,
  schema: { type: 'string', enum: [...values] },
  test: (value) => typeof value === 'string' && values.includes(value),
});
