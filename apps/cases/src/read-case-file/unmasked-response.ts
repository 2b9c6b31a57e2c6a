import { formatBeijing } from '@quanlian/contracts';
import type { Unmasking } from '../unmaskings/unmasking';
import { UnmaskedResponse } from './case-file.response';
import type { UnmaskedEvent } from './unmasked-events';

/** So that nobody takes for usual what is shown for a time. */
export const unmaskedResponse = (unmaskings: readonly Unmasking[], events: readonly UnmaskedEvent[]): UnmaskedResponse => ({
  unmaskings: unmaskings.map(({ unmaskingId, fields, expiresAt }) => ({ unmaskingId, fields, expiresAt: formatBeijing(expiresAt) })),
  events: events.map(({ eventId, eventType, agency, keys, facts }) => ({ eventId, eventType, agency, keys, facts })),
});
