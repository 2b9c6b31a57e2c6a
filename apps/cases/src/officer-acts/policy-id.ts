import { POLICIES } from '@quanlian/obligations';

const KNOWN: ReadonlySet<unknown> = new Set(POLICIES.map(({ id }) => id));

export const isPolicyId = (value: unknown): boolean => KNOWN.has(value);
export const POLICY_ID = 'the id of an obligation in a loaded pack';
