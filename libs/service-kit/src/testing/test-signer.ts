import { findContract, type QuanlianEvent } from '@quanlian/contracts';
import { newSm2PrivateKey, signSm2, sm2PublicKeyOf } from '@quanlian/sm2';
import { exportJWK, FlattenedSign, generateKeyPair } from 'jose';
import { cutEvent } from './test-service';

/** The signature part of a JWS with this header. */
type Sign = (header: { b64?: boolean }, content: Buffer) => Promise<string>;

/** An organ's signing key. */
export class TestSigner {
  private constructor(
    readonly keyId: string,
    readonly publicKey: string,
    private readonly algorithm: string,
    private readonly signature: Sign,
  ) {}

  /** Ed25519, with a library that is not ours. */
  static async create(keyId: string, algorithm = 'EdDSA'): Promise<TestSigner> {
    const { privateKey, publicKey } = await generateKeyPair(algorithm, { crv: 'Ed25519', extractable: true });
    const signature: Sign = async (header, content) =>
      (await new FlattenedSign(content).setProtectedHeader({ alg: algorithm, ...header }).sign(privateKey)).signature;
    return new TestSigner(keyId, JSON.stringify(await exportJWK(publicKey)), algorithm, signature);
  }

  /** SM2; that OpenSSL verifies what our lib signs is shown in test/outside. */
  static createSm2(keyId: string): TestSigner {
    const privateKey = newSm2PrivateKey();
    const point = Buffer.from(sm2PublicKeyOf(privateKey));
    const [x, y] = [point.subarray(0, 32), point.subarray(32)].map((coordinate) => coordinate.toString('base64url'));
    const signature: Sign = (header, content) => {
      const signed = [Buffer.from(`${encoded(header)}.`), header.b64 === false ? content : Buffer.from(content.toString('base64url'))];
      return Promise.resolve(Buffer.from(signSm2(privateKey, Buffer.concat(signed))).toString('base64url'));
    };
    return new TestSigner(keyId, JSON.stringify({ kty: 'EC', crv: 'SM2', x, y }), 'SM2SM3', signature);
  }

  /** @param b64 false: RFC 7797, the bytes themselves are signed; true: their base64url, as RFC 7515 has it */
  async sign(text: string, { b64 = false, keyId = this.keyId } = {}): Promise<string> {
    const header = { alg: this.algorithm, kid: keyId, ...(!b64 && { b64, crit: ['b64'] }) };
    return `${encoded(header)}..${await this.signature(header, Buffer.from(text))}`;
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

const encoded = (header: object): string => Buffer.from(JSON.stringify(header)).toString('base64url');

const keyEvent = (code: string, data: QuanlianEvent['data'], facts: object, changes: object): QuanlianEvent => {
  const { type, subject, dataschema } = findContract(code)!.example;
  return cutEvent({ type, subject, dataschema, data: { ...data, facts }, ...changes });
};
