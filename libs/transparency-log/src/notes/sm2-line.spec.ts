import { nodeCrypto, sm2SignerOf } from '@quanlian/transparency-log-node';
import {
  formatNote,
  formatVerifierKey,
  isSm2Key,
  openCheckpoint,
  parsePolicy,
  parseVerifierKey,
  signCheckpoint,
  sm2VerifierKey,
  verifierKey,
  webCrypto,
} from '../index';
import type { SignedNote, VerifierKey } from '../index';
import { bytes, codeOf, LOG_SIGNER, ORIGIN } from '../testing/a-log';

const SM2_SIGNER = sm2SignerOf({ name: ORIGIN, secret: new Uint8Array(32).fill(5) });
const HEAD = { origin: ORIGIN, size: 7, root: new Uint8Array(32).fill(9) };

let signed: SignedNote;
beforeAll(async () => {
  signed = await signCheckpoint(HEAD, LOG_SIGNER, SM2_SIGNER);
});
const open = (note: SignedNote, ...logs: VerifierKey[]) => openCheckpoint(nodeCrypto, formatNote(note), { logs });

describe('a line with SM2 under a checkpoint', () => {
  it('is checked by whoever knows its key, beside the other line or alone, in Node and in a page', async () => {
    for (const crypto of [nodeCrypto, webCrypto])
      for (const logs of [[LOG_SIGNER.key, SM2_SIGNER.key], [SM2_SIGNER.key], [LOG_SIGNER.key]])
        expect(await openCheckpoint(crypto, formatNote(signed), { logs })).toMatchObject(HEAD);
  });

  it('spoils the checkpoint for whoever knows its key if that did not make it, and for nobody else', async () => {
    const [first, second] = signed.signatures as [SignedNote['signatures'][0], SignedNote['signatures'][0]];
    const spoilt = { ...signed, signatures: [first, { ...second, signature: second.signature.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) }] };
    expect(await codeOf(() => open(spoilt, LOG_SIGNER.key, SM2_SIGNER.key))).toBe('note.signature-invalid');
    expect(await codeOf(() => open(spoilt, SM2_SIGNER.key))).toBe('note.signature-invalid');
    expect(await open(spoilt, LOG_SIGNER.key)).toMatchObject(HEAD);
  });

  it('is missed by whoever knows its key alone', async () => {
    const without = await signCheckpoint(HEAD, LOG_SIGNER);
    expect(await codeOf(() => open(without, SM2_SIGNER.key))).toBe('note.unsigned');
  });

  it('is made anew each time, and holds each time', async () => {
    const again = await signCheckpoint(HEAD, SM2_SIGNER);
    expect(again.signatures[0]!.signature).not.toEqual(signed.signatures[1]!.signature);
    expect(await open(again, SM2_SIGNER.key)).toMatchObject(HEAD);
  });
});

describe('the key of such lines', () => {
  it('is type ff, our identifier and the point, and reads as it is handed to others', () => {
    const { type, publicKey } = SM2_SIGNER.key;
    expect([type, Buffer.from(publicKey.slice(0, -64)).toString(), publicKey.length]).toEqual([0xff, 'quanlian.example/sm2-with-sm3/v1', 96]);
    const vkey = formatVerifierKey(SM2_SIGNER.key);
    expect(parseVerifierKey(nodeCrypto.sha256, vkey)).toEqual(SM2_SIGNER.key);
    expect(parsePolicy(nodeCrypto.sha256, bytes(`log ${vkey}\nquorum none\n`)).logs).toEqual([SM2_SIGNER.key]);
  });

  it('is none with another identifier, another type, or without a point of the curve', async () => {
    const own = verifierKey(nodeCrypto.sha256, ORIGIN, 0xff, bytes('somebody.example/own/v1'));
    const typed = verifierKey(nodeCrypto.sha256, ORIGIN, 0xfe, SM2_SIGNER.key.publicKey);
    const zero = verifierKey(
      nodeCrypto.sha256,
      ORIGIN,
      0xff,
      SM2_SIGNER.key.publicKey.map((byte, at) => (at < 32 ? byte : 0)),
    );
    expect([own, typed, zero].map(isSm2Key)).toEqual([false, false, false]);
    expect(await codeOf(() => open(signed, own))).toBe('checkpoint.origin-unknown');
    expect(await codeOf(() => sm2VerifierKey(nodeCrypto.sha256, ORIGIN, new Uint8Array(64)))).toBe('key.malformed');
  });
});
