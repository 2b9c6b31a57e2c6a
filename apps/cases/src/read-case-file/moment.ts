import { formatBeijing } from '@quanlian/contracts';
import type { FieldProblem } from '@quanlian/contracts';
import { parameterProblem, QueryInvalid } from '../case-files/query.errors';

/** The four questions of time that every read answers. `position` and `identityAt` default to now, `validAt` to `knownAt`. */
export interface Moment {
  knownAt: number;
  validAt: number | undefined;
  identityAt: number;
  position: number;
}

export const MOMENT_PARAMETERS = {
  knownAt: 'what was recorded until then (RFC 3339)',
  validAt: 'the state of the world on that day (RFC 3339)',
  identityAt: 'with the identity known then; default now',
  position: "with this service's first n events",
};

/** `live` is true where the stored view of now answers the question. */
export function momentOf(query: Readonly<Record<string, unknown>>, now: number, lastPosition: number): { moment: Moment; live: boolean } {
  const moment: Moment = { knownAt: now, validAt: undefined, identityAt: now, position: lastPosition };
  const problems: FieldProblem[] = [];
  for (const [name, value] of Object.entries(query)) {
    const read = readOne(name, value, lastPosition);
    if (typeof read === 'number') Object.assign(moment, { [name]: read });
    else problems.push(parameterProblem(name, value, read));
  }
  if (problems.length > 0) throw new QueryInvalid(problems);
  return { moment, live: Object.keys(query).length === 0 };
}

/** What the answer carries, so that it can be asked again byte for byte. */
export const momentOfAnswer = (moment: Moment): Record<string, string | number> => ({
  knownAt: formatBeijing(moment.knownAt),
  ...(moment.validAt === undefined ? {} : { validAt: formatBeijing(moment.validAt) }),
  identityAt: formatBeijing(moment.identityAt),
  position: moment.position,
});

/** The value, or what was expected. */
function readOne(name: string, value: unknown, lastPosition: number): number | string {
  if (!Object.hasOwn(MOMENT_PARAMETERS, name)) return `none of that name, but one of ${Object.keys(MOMENT_PARAMETERS).join(', ')}`;
  if (typeof value !== 'string') return 'one value';
  return name === 'position' ? positionOf(value, lastPosition) : instantOf(value);
}

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/;

function instantOf(text: string): number | string {
  // A plus sign in a query string arrives as a space when the caller did not encode it.
  const repaired = text.replace(' ', '+');
  const instant = RFC3339.test(repaired) ? Date.parse(repaired) : Number.NaN;
  return Number.isNaN(instant) ? 'an RFC 3339 instant with a zone such as 2021-11-13T00:00:00+08:00' : instant;
}

function positionOf(text: string, last: number): number | string {
  const position = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  return position <= last ? position : `a whole number from 0 to ${last}, the last position of this service`;
}
