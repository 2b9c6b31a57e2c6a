import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { formatBeijing, ownEvent } from '@quanlian/contracts';
import type { Agency, EventKey, QuanlianEvent } from '@quanlian/contracts';
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
}

/** For specs: an organ that signs what it says. Days count from its first registration. */
export class SigningOrgan {
  private readonly keys = new Map<string, KeyObject>();

  constructor(
    private readonly agency: Agency = 'energy',
    private readonly organ = 'grid',
  ) {}

  registers(keyId: string, { day = 0, by = keyId, keys, ...facts }: Registration = {}): Accepted {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    this.keys.set(keyId, privateKey);
    const said = { keyId, algorithm: 'EdDSA', publicKey: JSON.stringify(publicKey.export({ format: 'jwk' })), validFrom: onDay(0), by: 'of-0001' };
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
    const head = Buffer.from(JSON.stringify({ alg: 'EdDSA', kid: keyId, ...(!b64 && { b64, crit: ['b64'] }) })).toString('base64url');
    const content = Buffer.from(contentOf(event));
    const signed = Buffer.concat([Buffer.from(`${head}.`), b64 ? Buffer.from(content.toString('base64url')) : content]);
    return `${head}..${sign(null, signed, this.keys.get(keyId)!).toString('base64url')}`;
  }
}

const onDay = (day: number): string => formatBeijing(AT + day * DAY);
