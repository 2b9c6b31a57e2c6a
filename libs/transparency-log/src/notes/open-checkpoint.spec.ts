import { nodeCrypto } from '@quanlian/transparency-log-node';
import { checkpointText, cosign, formatNote, KEY_TYPE, openCheckpoint, signCheckpoint, verifierKey, webCrypto, type SignedNote } from '../index';
import { codeOf, LOG_SIGNER, ORIGIN, STRANGER, witnessSigner } from '../testing/a-log';

const HEAD = { origin: ORIGIN, size: 7, root: new Uint8Array(32).fill(9) };
const TEXT = checkpointText(HEAD);
const [FIRST, SECOND] = [witnessSigner(1), witnessSigner(2)];
const TRUSTED = { logs: [LOG_SIGNER.key], witnesses: [FIRST.key, SECOND.key] };
const TIME = 1_790_000_000;

let signed: SignedNote;
beforeAll(async () => {
  signed = await signCheckpoint(HEAD, LOG_SIGNER);
});

const open = (note: SignedNote, trusted: Parameters<typeof openCheckpoint>[2] = TRUSTED) => openCheckpoint(nodeCrypto, formatNote(note), trusted);
const withLines = (...lines: SignedNote['signatures']): SignedNote => ({ text: TEXT, signatures: lines });

describe('opening a checkpoint', () => {
  it('gives what a trusted log signed, in Node and with Web Crypto', async () => {
    for (const crypto of [nodeCrypto, webCrypto]) {
      expect(await openCheckpoint(crypto, formatNote(signed), TRUSTED)).toMatchObject({ ...HEAD, cosigned: [] });
    }
  });

  it('names the witnesses that cosigned and when, each once', async () => {
    const [first, again, second] = [await cosign(TEXT, FIRST, TIME), await cosign(TEXT, FIRST, TIME + 9), await cosign(TEXT, SECOND, TIME + 1)];
    const { cosigned } = await open(withLines(signed.signatures[0]!, first, again, second));
    expect(cosigned).toEqual([
      { witness: FIRST.key, seconds: TIME },
      { witness: SECOND.key, seconds: TIME + 1 },
    ]);
  });

  it('passes over lines of keys it does not know, so that kinds of signatures can be added', async () => {
    const later = { name: 'quanlian.example/sm2', id: Uint8Array.of(1, 2, 3, 4), signature: Uint8Array.of(5) };
    expect(await open(withLines(later, signed.signatures[0]!, await cosign(TEXT, witnessSigner(3), TIME)))).toMatchObject({ ...HEAD, cosigned: [] });
  });

  it('refuses a checkpoint that only strangers signed', async () => {
    expect(await codeOf(async () => open(await signCheckpoint(HEAD, STRANGER)))).toBe('note.unsigned');
    expect(await codeOf(async () => open(withLines(await cosign(TEXT, FIRST, TIME))))).toBe('note.unsigned');
  });

  it('refuses a checkpoint of a log it has no key for', async () => {
    expect(await codeOf(() => open(signed, { logs: [] }))).toBe('checkpoint.origin-unknown');
    expect(await codeOf(() => open(signed, { logs: [FIRST.key] }))).toBe('checkpoint.origin-unknown');
    const asCosigner = verifierKey(nodeCrypto.sha256, ORIGIN, KEY_TYPE.cosigner, LOG_SIGNER.key.publicKey);
    expect(await codeOf(() => open(signed, { logs: [asCosigner] }))).toBe('checkpoint.origin-unknown');
  });

  it('refuses the whole checkpoint if a known key did not make its line', async () => {
    const [line] = signed.signatures;
    const cosignature = await cosign(TEXT, FIRST, TIME);
    const spoilt = (signature: Uint8Array): Uint8Array => signature.map((byte, at) => (at === 10 ? byte ^ 1 : byte));
    expect(await codeOf(() => open(withLines({ ...line!, signature: spoilt(line!.signature) })))).toBe('note.signature-invalid');
    expect(await codeOf(() => open(withLines(line!, { ...cosignature, signature: spoilt(cosignature.signature) })))).toBe('note.signature-invalid');
    expect(await codeOf(() => open(withLines(line!, { ...cosignature, signature: cosignature.signature.slice(1) })))).toBe('note.signature-invalid');
    expect(await codeOf(() => open({ ...withLines(line!), text: TEXT.replace('\n7\n', '\n8\n') }))).toBe('note.signature-invalid');
  });

  it('refuses a cosignature whose time was changed, or is none', async () => {
    const cosignature = await cosign(TEXT, FIRST, TIME);
    for (const at of [0, 7]) {
      const signature = cosignature.signature.map((byte, index) => (index === at ? byte ^ 0x80 : byte));
      expect(await codeOf(() => open(withLines(signed.signatures[0]!, { ...cosignature, signature })))).toBe('note.signature-invalid');
    }
  });
});
