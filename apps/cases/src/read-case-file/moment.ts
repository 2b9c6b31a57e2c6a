import { DomainError, formatBeijing } from '@quanlian/contracts';

/** The four questions of time that every read answers. `position` and `identityAt` default to now, `validAt` to `knownAt`. */
export interface Moment {
  knownAt: number;
  validAt: number | undefined;
  identityAt: number;
  position: number;
}

export interface MomentQuery {
  knownAt?: string;
  validAt?: string;
  identityAt?: string;
  position?: string;
}

/** `live` is true where the stored view of now answers the question. */
export function momentOf(query: MomentQuery, now: number, lastPosition: number): { moment: Moment; live: boolean } {
  const position = query.position === undefined ? lastPosition : positionOf(query.position, lastPosition);
  const moment = {
    knownAt: instantOf('knownAt', query.knownAt) ?? now,
    validAt: instantOf('validAt', query.validAt),
    identityAt: instantOf('identityAt', query.identityAt) ?? now,
    position,
  };
  const live = query.knownAt === undefined && query.validAt === undefined && query.identityAt === undefined && query.position === undefined;
  return { moment, live };
}

/** What the answer carries, so that it can be asked again byte for byte. */
export const momentOfAnswer = (moment: Moment): Record<string, string | number> => ({
  knownAt: formatBeijing(moment.knownAt),
  ...(moment.validAt === undefined ? {} : { validAt: formatBeijing(moment.validAt) }),
  identityAt: formatBeijing(moment.identityAt),
  position: moment.position,
});

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/;

function instantOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  // A plus sign in a query string arrives as a space when the caller did not encode it.
  const repaired = text.replace(' ', '+');
  const instant = RFC3339.test(repaired) ? Date.parse(repaired) : Number.NaN;
  if (Number.isNaN(instant)) throw refuse(name, text, 'an RFC 3339 instant with a zone such as 2021-11-13T00:00:00+08:00');
  return instant;
}

function positionOf(text: string, last: number): number {
  const position = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (!(position <= last)) throw refuse('position', text, `a whole number from 0 to ${last}, the last position of this service`);
  return position;
}

const refuse = (name: string, found: string, expected: string): DomainError =>
  new DomainError('query.parameter-invalid', 'invalid', 'A query parameter cannot be read', `${name}: found "${found}", expected ${expected}.`, [
    { pointer: `/query/${name}`, code: 'query.parameter-invalid', detail: `Found "${found}", expected ${expected}.` },
  ]);
