import type { EffectiveEvent } from '@quanlian/contracts';
import { attributionClaims } from './attribution-claims';
import { holderClaims } from './holder-claims';
import { identityClaims } from './identity-claims';
import type { KeyClaim } from './key-claim';
import { sharedClaims } from './shared-claims';
import { supplyClaims } from './supply-claims';
import { verdictClaims } from './verdict-claims';

/** Everything an event says about whose keys are whose. A retracted event says nothing: do not pass it. */
export const claimsOf = (event: EffectiveEvent): KeyClaim[] => [
  ...holderClaims(event),
  ...attributionClaims(event),
  ...supplyClaims(event),
  ...identityClaims(event),
  ...verdictClaims(event),
  ...sharedClaims(event),
];
