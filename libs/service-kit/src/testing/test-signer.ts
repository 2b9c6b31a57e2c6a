import { findContract, type QuanlianEvent } from '@quanlian/contracts';
import { exportJWK, FlattenedSign, generateKeyPair, type CryptoKey } from 'jose';
import { cutEvent } from './test-service';

/** An organ's signing key, used with a library that is not ours. */
export class TestSigner {
  private constructor(
    readonly keyId: string,
    private readonly privateKey: CryptoKey,
    readonly publicKey: string,
    private readonly algorithm: string,
  ) {}

  static async create(keyId: string, algorithm = 'EdDSA'): Promise<TestSigner> {
    const { privateKey, publicKey } = await generateKeyPair(algorithm, { crv: 'Ed25519', extractable: true });
    return new TestSigner(keyId, privateKey, JSON.stringify(await exportJWK(publicKey)), algorithm);
  }

  /** @param b64 false: RFC 7797, the bytes themselves are signed; true: their base64url, as RFC 7515 has it */
  async sign(text: string, { b64 = false, keyId = this.keyId } = {}): Promise<string> {
    const header = { alg: this.algorithm, kid: keyId, ...(!b64 && { b64, crit: ['b64'] }) };
    const { protected: head, signature } = await new FlattenedSign(Buffer.from(text)).setProtectedHeader(header).sign(this.privateKey);
    return `${head}..${signature}`;
  }

  registration(changes: object = {}, facts: object = {}): QuanlianEvent {
    const { data } = findContract('key.registered')!.example;
    const said = { keyId: this.keyId, algorithm: this.algorithm, publicKey: this.publicKey, validFrom: '2021-01-01T00:00:00+08:00', by: 'of-0001' };
    return keyEvent('key.registered', data, { ...said, ...facts }, changes);
  }

  revocation(changes: object = {}, facts: object = {}): QuanlianEvent {
    const { data } = findContract('key.revoked')!.example;
    return keyEvent(
      'key.revoked',
      data,
      { keyId: this.keyId, reason: 'lost', revokedAt: '2021-10-08T08:00:00+08:00', by: 'of-0001', ...facts },
      changes,
    );
  }
}

const keyEvent = (code: string, data: QuanlianEvent['data'], facts: object, changes: object): QuanlianEvent => {
  const { type, subject, dataschema } = findContract(code)!.example;
  return cutEvent({ type, subject, dataschema, data: { ...data, facts }, ...changes });
};
