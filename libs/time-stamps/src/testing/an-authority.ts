import { issueTimeStamp, ownCertificate, parseTimeStampRequest, timeStampRequest } from '../index';

const DAY_MS = 86_400_000;
/** OpenSSL asks whether the certificate holds now. */
const TWENTY_YEARS_MS = 7_305 * DAY_MS;
const EC = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** For specs: somebody who stamps what is laid before them, at whatever time they are told. */
export interface Authority {
  /** DER */
  certificate: Uint8Array;
  stamp(content: Uint8Array, options?: { time?: number; nonce?: Uint8Array; serial?: Uint8Array; withCertificate?: boolean }): Promise<Uint8Array>;
}

export const STAMPED_AT = Date.parse('2026-03-01T00:00:00.250Z');
export const NONCE = new Uint8Array([0x80, 1, 2, 3]);

export async function anAuthority(name = 'tsa.example'): Promise<Authority> {
  const pair = await crypto.subtle.generateKey(EC, true, ['sign', 'verify']);
  const certificate = await ownCertificate(pair, { name, serial: new Uint8Array([1]), from: STAMPED_AT - DAY_MS, to: STAMPED_AT + TWENTY_YEARS_MS });
  const signer = { key: pair.privateKey, certificate, policy: '1.2.3.4', accuracySeconds: 1 };
  return {
    certificate,
    async stamp(content, { time = STAMPED_AT, nonce = NONCE, serial = new Uint8Array([7]), withCertificate = true } = {}) {
      const request = parseTimeStampRequest(await timeStampRequest(content, nonce));
      return issueTimeStamp(signer, { ...request, withCertificate }, { time, serial });
    },
  };
}
