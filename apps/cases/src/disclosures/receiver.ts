import { AGENCIES, checkDivision, RECEIVERS_ONLY } from '@quanlian/contracts';
import { divisionPrefix } from '@quanlian/access';
import type { Actor } from '@quanlian/access';

/** One agency of one division, and nobody above or below it. */
export interface Receiver {
  agency: string;
  division: string;
}

/** Evaluators see stand-ins and no names, and this system tells itself nothing. */
const NO_RECEIVERS: readonly string[] = ['evaluator', 'system'];
/** Whoever may be told of a case: every agency that takes part, and those that only receive. */
export const RECEIVING_AGENCIES: readonly string[] = [...AGENCIES, ...RECEIVERS_ONLY].filter((agency) => !NO_RECEIVERS.includes(agency));

export const isReceivingAgency = (value: unknown): value is string => RECEIVING_AGENCIES.includes(value as string);
export const isReceivingDivision = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{6}$/.test(value) && checkDivision(value).ok === true;
export const isReceiver = (value: unknown): value is Receiver => {
  const { agency, division } = (value ?? {}) as Record<keyof Receiver, unknown>;
  return isReceivingAgency(agency) && isReceivingDivision(division);
};

/** As whom an actor receives; undefined for whoever belongs nowhere. */
export const receiverOf = ({ agency, jurisdiction }: Actor): Receiver | undefined =>
  agency === undefined || jurisdiction === undefined ? undefined : { agency, division: divisionPrefix(jurisdiction).padEnd(6, '0') };
