import type { QuanlianEvent } from '@quanlian/contracts';
import { EventRefused } from '../door/door.errors';
import { keyEventOf, KEY_REGISTERED } from './key-event';
import { standingOf, type SigningKey } from './signing-key';

export type KeyJudgement = { ok: true; key: Pick<SigningKey, 'algorithm' | 'public_key'> } | { ok: false; refusal: EventRefused };

const refuse = (code: ConstructorParameters<typeof EventRefused>[0], detail: string): KeyJudgement => ({
  ok: false,
  refusal: new EventRefused(code, detail),
});

/** With which key the signature of an event is to be checked, as of an instant, or why with none. */
export function judgeKey(event: QuanlianEvent, keyId: string, known: readonly SigningKey[], at: number): KeyJudgement {
  const { source } = event;
  const key = known.find((one) => one.source === source && one.key_id === keyId);
  if (key) {
    const standing = standingOf(key, at);
    if (standing === 'live') return { ok: true, key };
    if (standing === 'revoked') return refuse('event.key-revoked', `Key ${keyId} of ${source} was revoked as of ${key.revoked_at!.toISOString()}.`);
    return refuse('event.key-not-valid', `Key ${keyId} of ${source} is valid from ${key.valid_from.toISOString()} to ${until(key)}.`);
  }
  const own = keyEventOf(event);
  const hasLive = known.some((one) => one.source === source && standingOf(one, at) === 'live');
  // The first key of an organ vouches for itself: that the organ has it is all there is to show.
  if (own?.code === KEY_REGISTERED && own.facts.keyId === keyId && !hasLive)
    return { ok: true, key: { algorithm: own.facts.algorithm, public_key: own.facts.publicKey } };
  const other = known.find((one) => one.key_id === keyId);
  if (other) return refuse('event.key-of-other-organ', `Key ${keyId} belongs to ${other.source}, and the event speaks for ${source}.`);
  return refuse('event.key-unknown', `${source} has registered no key ${keyId}${hasLive ? '' : ', and no other one that is valid'}.`);
}

const until = ({ valid_to }: SigningKey): string => valid_to?.toISOString() ?? 'its revocation';
