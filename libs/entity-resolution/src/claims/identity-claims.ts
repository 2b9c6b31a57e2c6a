import type { EffectiveEvent } from '@quanlian/contracts';
import type { KeyClaim } from './key-claim';
import { newClaim } from './new-claim';

/** Characters 9 to 17 of a USCC are the organisation code of the same entity (GB 32100). */
export const identityClaims = (event: EffectiveEvent): KeyClaim[] =>
  event.keys
    .filter(({ kind, value }) => kind === 'uscc' && value.length === 18)
    .map(({ value }) => newClaim(event, 'same-entity', { key: `org-code:${value.slice(8, 17)}`, operator: `uscc:${value}`, rank: 1 }));
