import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { formatBeijing, ownEvent } from '@quanlian/contracts';
import type { Agency, EventKey, QuanlianEvent } from '@quanlian/contracts';
import { newSm2PrivateKey, signSm2, sm2PublicKeyOf } from '@quanlian/sm2';
import type { Accepted } from './a-pack';
import { contentOf } from './a-pack';

const AT = Date.parse('2021-10-20T10:00:00+08:00');
const DAY = 86_400_000;

interface Registration {
  day?: number;
  by?: string;
  keys?: readonly EventKey[];
  validFrom?: string;
  validTo?: string;
  /** Ed25519 unless said otherwise */
  isSm2?: boolean;
  algorithm?: string;
  publicKey?: string;
}

/** A key as an organ has it: how it signs, and what it registers. */
interface OwnKey {
  algorithm: string;
  jwk: object;
  sign(message: Buffer): Uint8Array;
}

function ed25519Key(): OwnKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { algorithm: 'EdDSA', jwk: publicKey.export({ format: 'jwk' }), sign: (message) => sign(null, message, privateKey) };
}

function sm2Key(): OwnKey {
  const privateKey = newSm2PrivateKey();
  const point = Buffer.from(sm2PublicKeyOf(privateKey));
  const [x, y] = [point.subarray(0, 32).toString('base64url'), point.subarray(32).toString('base64url')];
  return { algorithm: 'SM2SM3', jwk: { kty: 'EC', crv: 'SM2', x, y }, sign: (message) => signSm2(privateKey, message) };
}

/** For specs: an organ that signs what it says. Days count from its first registration. */
export class SigningOrgan {
  private readonly keys = new Map<string, OwnKey>();

  constructor(
    private readonly agency: Agency = 'energy',
    private readonly organ = 'grid',
  ) {}

  registers(keyId: string, { day = 0, by = keyId, keys, isSm2 = false, ...facts }: Registration = {}): Accepted {
    const own = isSm2 ? sm2Key() : ed25519Key();
    this.keys.set(keyId, own);
    const said = { keyId, algorithm: own.algorithm, publicKey: JSON.stringify(own.jwk), validFrom: onDay(0), by: 'of-0001' };
    return this.signed('key.registered', { ...said, ...facts }, day, by, { keys });
  }

  revokes(keyId: string, { day, as = day, by = keyId }: { day: number; as?: number; by?: string }): Accepted {
    return this.signed('key.revoked', { keyId, reason: 'lost', revokedAt: onDay(as), by: 'of-0001' }, day, by);
  }

  /** An event of the organ that is accepted on that day. */
  says(keyId: string, day: number, more: { b64?: boolean; keys?: readonly EventKey[] } = {}): Accepted {
    return this.signed('evaluation.published', { period: `day ${day}`, result: 'good' }, day, keyId, more);
  }

  private signed(
    code: string,
    facts: Record<string, unknown>,
    day: number,
    keyId: string,
    more: { b64?: boolean; keys?: readonly EventKey[] } = {},
  ): Accepted {
    const at = AT + day * DAY;
    const about = { kind: 'division', value: '510000', role: 'region' } as const;
    const event = ownEvent({ id: randomUUID(), code, agency: this.agency, organ: this.organ, about, jurisdiction: '510000', at, facts });
    event.data.keys.push(...(more.keys ?? []));
    return { event, acceptedAt: at, jws: this.sign(event, keyId, more.b64 ?? false) };
  }

  private sign(event: QuanlianEvent, keyId: string, b64: boolean): string {
    const own = this.keys.get(keyId)!;
    const head = Buffer.from(JSON.stringify({ alg: own.algorithm, kid: keyId, ...(!b64 && { b64, crit: ['b64'] }) })).toString('base64url');
    const content = Buffer.from(contentOf(event));
    const signed = Buffer.concat([Buffer.from(`${head}.`), b64 ? Buffer.from(content.toString('base64url')) : content]);
    return `${head}..${Buffer.from(own.sign(signed)).toString('base64url')}`;
  }
}

const onDay = (day: number): string => formatBeijing(AT + day * DAY);
