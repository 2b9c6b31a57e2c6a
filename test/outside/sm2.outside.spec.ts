import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newSm2PrivateKey, signSm2, sm2PublicKeyOf, verifySm2 } from '@quanlian/sm2';
import { temporaryFolder } from '@quanlian/testing';
import { parseNote } from '@quanlian/transparency-log';
import { sampleOf, SM2_SIGNER } from './sample';

const folder = temporaryFolder();
const inFolder = (file: string): string => path.join(folder, file);
const MESSAGE = Buffer.from('{"id":"示例"}');
/** SubjectPublicKeyInfo of a point of the curve SM2 up to its coordinates (RFC 5480; the curve is 1.2.156.10197.1.301). */
const SPKI = Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d03420004', 'hex');
const AS_SIGNER = ['-rawin', '-digest', 'sm3', '-pkeyopt'];
const USUAL = 'distid:1234567812345678';

function openssl(...args: string[]): string {
  const { stdout, stderr, error } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
  if (error) throw new Error('Found no openssl. Install OpenSSL 3 (apt-get install openssl).', { cause: error });
  return stdout + stderr;
}

/** r and s as SEQUENCE of INTEGER, and back; at least one of a few signatures has a number that begins with a zero byte or a high bit. */
function derOf(signature: Uint8Array): Buffer {
  const numbers = [0, 32].map((at) => Buffer.from(signature).subarray(at, at + 32));
  writeFileSync(inFolder('rs.cnf'), `asn1=SEQUENCE:s\n[s]\n${numbers.map((n, at) => `n${at}=INTEGER:0x${n.toString('hex')}`).join('\n')}\n`);
  openssl('asn1parse', '-genconf', 'rs.cnf', '-noout', '-out', 'rs.der');
  return readFileSync(inFolder('rs.der'));
}
function pairOf(der: string): Uint8Array {
  const numbers = [...openssl('asn1parse', '-inform', 'DER', '-in', der).matchAll(/INTEGER +:([0-9A-F]+)/g)];
  return new Uint8Array(Buffer.from(numbers.map(([, hex]) => hex!.padStart(64, '0')).join(''), 'hex'));
}

beforeAll(() => writeFileSync(inFolder('message'), MESSAGE));

describe('OpenSSL', () => {
  it('finds what we sign with SM2 valid, for the usual signer and for no other', () => {
    const privateKey = newSm2PrivateKey();
    writeFileSync(inFolder('ours.der'), Buffer.concat([SPKI, sm2PublicKeyOf(privateKey)]));
    const verify = (signer: string, file = 'message'): string =>
      openssl('pkeyutl', '-verify', '-pubin', '-keyform', 'DER', '-inkey', 'ours.der', ...AS_SIGNER, signer, '-in', file, '-sigfile', 'ours.sig');
    for (let count = 0; count < 20; count += 1) {
      writeFileSync(inFolder('ours.sig'), derOf(signSm2(privateKey, MESSAGE)));
      expect(verify(USUAL)).toContain('Signature Verified Successfully');
    }
    expect(verify('distid:ALICE123@YAHOO.COM')).toContain('Signature Verification Failure');
    writeFileSync(inFolder('other'), `${MESSAGE.toString()} `);
    expect(verify(USUAL, 'other')).toContain('Signature Verification Failure');
  });

  it('finds the SM2 line of a checkpoint valid, over the bytes that the Ed25519 line covers', async () => {
    const { heads } = await sampleOf(3);
    const { text, signatures } = parseNote(heads.heads.at(-1)!.note!);
    expect(signatures).toHaveLength(2);
    writeFileSync(inFolder('head'), text);
    writeFileSync(inFolder('head.sig'), derOf(signatures[1]!.signature));
    writeFileSync(inFolder('head.der'), Buffer.concat([SPKI, SM2_SIGNER.key.publicKey.slice(-64)]));
    const said = openssl(
      'pkeyutl',
      '-verify',
      '-pubin',
      '-keyform',
      'DER',
      '-inkey',
      'head.der',
      ...AS_SIGNER,
      USUAL,
      '-in',
      'head',
      '-sigfile',
      'head.sig',
    );
    expect(said).toContain('Signature Verified Successfully');
  });

  it('signs with SM2 what we find valid, for the usual signer and for no other', () => {
    openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:SM2', '-out', 'theirs.pem');
    openssl('pkey', '-in', 'theirs.pem', '-pubout', '-outform', 'DER', '-out', 'theirs.der');
    const publicKey = new Uint8Array(readFileSync(inFolder('theirs.der')).subarray(SPKI.length));
    const signed = (signer: string): Uint8Array => {
      openssl('pkeyutl', '-sign', '-inkey', 'theirs.pem', ...AS_SIGNER, signer, '-in', 'message', '-out', 'theirs.sig');
      return pairOf('theirs.sig');
    };
    for (let count = 0; count < 20; count += 1) expect(verifySm2(publicKey, MESSAGE, signed(USUAL))).toBe(true);
    expect(verifySm2(publicKey, MESSAGE, signed('distid:ALICE123@YAHOO.COM'))).toBe(false);
  });
});
