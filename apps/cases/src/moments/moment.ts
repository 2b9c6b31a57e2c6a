import { formatBeijing } from '@quanlian/contracts';
import type { CaseEvent } from '@quanlian/contracts';
import { QueryInvalid } from '@quanlian/service-kit';
import { instantOf } from './instant';
import { MomentRequest } from './moment.request';

/** `position` and `identityAt` default to now, `validAt` to all that is known. */
export interface Moment {
  knownAt: number;
  validAt: number | undefined;
  identityAt: number;
  position: number;
  /** whose events are whose is asked as of now */
  isIdentityOfNow: boolean;
}

export function momentOf({ knownAt, validAt, identityAt, position }: MomentRequest, now: number, lastPosition: number): Moment {
  if (position !== undefined && Number(position) > lastPosition) {
    const detail = `Found ${JSON.stringify(position)}, expected a whole number from 0 to ${lastPosition}, the last position of this service.`;
    throw new QueryInvalid([{ pointer: '/query/position', detail }]);
  }
  return {
    knownAt: given(knownAt) ?? now,
    validAt: given(validAt),
    identityAt: given(identityAt) ?? now,
    position: position === undefined ? lastPosition : Number(position),
    isIdentityOfNow: identityAt === undefined && position === undefined,
  };
}

/** The event counts when it is asked whose events were whose. */
export const isSeen = ({ position, recordedAt }: Pick<CaseEvent, 'position' | 'recordedAt'>, moment: Moment): boolean =>
  position <= moment.position && recordedAt <= moment.identityAt;

/** Nothing is asked about the past. */
export const isNow = ({ knownAt, validAt, identityAt, position }: MomentRequest): boolean =>
  [knownAt, validAt, identityAt, position].every((asked) => asked === undefined);

const given = (text: string | undefined): number | undefined => (text === undefined ? undefined : instantOf(text));

/** What the answer carries, so that it can be asked again byte for byte. */
export interface MomentOfAnswer {
  knownAt: string;
  validAt?: string;
  identityAt: string;
  position: number;
}

export const momentOfAnswer = (moment: Omit<Moment, 'isIdentityOfNow'>): MomentOfAnswer => ({
  knownAt: formatBeijing(moment.knownAt),
  ...(moment.validAt === undefined ? {} : { validAt: formatBeijing(moment.validAt) }),
  identityAt: formatBeijing(moment.identityAt),
  position: moment.position,
});
