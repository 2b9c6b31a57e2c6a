import { keyString } from '@quanlian/contracts';
import type { EffectiveEvent } from '@quanlian/contracts';
import { isEntityString, entityString, NETWORK_KINDS } from '../operator/key-roles';
import { networkKey } from './network-range';
import type { KeyClaim } from './key-claim';
import { newClaim, timeOf } from './new-claim';

/** Who had a public address or range, for how long and how surely; a carrier's shared address names nobody. */
export function attributionClaims(event: EffectiveEvent): KeyClaim[] {
  const { subscriberKey, nat, method, confidence, from, to } = event.facts;
  if (event.type !== 'ip-attribution.resolved' || nat === 'cgnat' || !isEntityString(subscriberKey)) return [];
  const networks = typeof event.facts.ip === 'string' ? [event.facts.ip] : event.keys.filter(({ kind }) => NETWORK_KINDS.has(kind)).map(keyString);
  return networks.flatMap((network) => {
    const key = networkKey(network);
    if (!key) return [];
    return newClaim(event, 'attribution', {
      key,
      operator: entityString(subscriberKey),
      from: timeOf(from),
      to: timeOf(to),
      confidence: Number(confidence ?? 0),
      method,
      nat,
    });
  });
}
