import { Expects } from '@quanlian/service-kit';
import { instantOf } from './moments/instant';

/** What requests to this service state alike; a refusal says it alike, too. */
export const ExpectsOneOf = (texts: readonly string[]): PropertyDecorator =>
  Expects((value) => typeof value === 'string' && texts.includes(value), `one of ${texts.join(', ')}`);

export const ExpectsDivision = (): PropertyDecorator =>
  Expects((value) => typeof value === 'string' && /^(\d\d){1,3}$/.test(value), 'a division code of 6 digits, or whole pairs of its first digits');

export const ExpectsInstant = (): PropertyDecorator =>
  Expects(
    (value) => typeof value === 'string' && instantOf(value) !== undefined,
    'an RFC 3339 instant with a zone such as 2021-11-13T00:00:00+08:00',
  );
