import { isSm2PublicKey, verifySm2 } from '@quanlian/sm2';
import type { LogCrypto } from '@quanlian/transparency-log';
import { fromBase64Url } from './detached-jws';

type Jwk = Readonly<Record<string, unknown>>;

/** One way in which organs sign, as the door has it. */
interface SigningWay {
  /** values of `alg` and of the fact `algorithm` */
  readonly algorithms: readonly string[];
  keyIn(jwk: Jwk): Uint8Array | undefined;
  holds(crypto: LogCrypto, key: Uint8Array, signed: Uint8Array, signature: Uint8Array): boolean | Promise<boolean>;
}

const ED25519: SigningWay = {
  // RFC 8037, and RFC 9864
  algorithms: ['EdDSA', 'Ed25519'],
  keyIn: ({ x }) => fromBase64Url(String(x)),
  holds: (crypto, key, signed, signature) => crypto.verifyEd25519(key, signed, signature),
};

const SM2: SigningWay = {
  algorithms: ['SM2SM3'],
  keyIn({ kty, crv, x, y }) {
    const [first, second] = [fromBase64Url(String(x)), fromBase64Url(String(y))];
    const point = Uint8Array.of(...(first ?? []), ...(second ?? []));
    return kty === 'EC' && crv === 'SM2' && first?.length === second?.length && isSm2PublicKey(point) ? point : undefined;
  },
  holds: (_crypto, key, signed, signature) => verifySm2(key, signed, signature),
};

const WAYS = [ED25519, SM2];

/** All names of all ways. */
export const ALGORITHMS = WAYS.flatMap(({ algorithms }) => algorithms);

export const wayOf = (algorithm: string): SigningWay | undefined => WAYS.find(({ algorithms }) => algorithms.includes(algorithm));

/** The key in the text of a registration, if it is one for this way. */
export function keyFor({ keyIn }: SigningWay, publicKey: string): Uint8Array | undefined {
  try {
    return keyIn(JSON.parse(publicKey) as Jwk);
  } catch {
    // No JSON, or no object, is no key.
    return undefined;
  }
}
