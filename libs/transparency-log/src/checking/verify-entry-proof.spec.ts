import { nodeCrypto } from '@quanlian/transparency-log-node';
import {
  commitmentTo,
  formatEntryHint,
  formatProofFile,
  leafBytes,
  parseEntryHint,
  StoredTree,
  TreeHash,
  verifyEntryProof,
  signatureHash,
  type EntryHint,
  type EventLeaf,
  type Verdict,
  type ProvenEntry,
} from '../index';
import { bytes, checkpointOf, emptyLog, entries, grow, LOG_SIGNER, STRANGER, text } from '../testing/a-log';

const CONTENT = bytes('{"the":"event"}');
const SALT = new Uint8Array(32).fill(7);
const c256 = commitmentTo(nodeCrypto.sha256, SALT, CONTENT);
const LEAF: EventLeaf = { k: 'event', id: 'e-1', src: '/energy/grid', type: 't', rec: 'r', tp: 't/0@0', n: CONTENT.length, c256 };
const JWS = 'head..signature';
const SIGNED: EventLeaf = { ...LEAF, jws256: signatureHash(nodeCrypto.sha256, bytes(JWS)) };
const TRUSTED = { logs: [LOG_SIGNER.key] };

async function proofOf(hint: EntryHint | undefined, index = 300, leaf: EventLeaf = LEAF): Promise<Uint8Array> {
  const log = emptyLog();
  await grow(log, [...entries(0, 300), leafBytes(leaf), ...entries(301, 310)]);
  const proof = await new StoredTree(new TreeHash(nodeCrypto.sha256), log.store, 310).inclusionProof(index);
  return formatProofFile({ index, proof, checkpoint: await checkpointOf(log.store), ...(hint && { extra: formatEntryHint(hint) }) });
}
const codeOf = (verdict: Verdict<ProvenEntry>): string => (verdict.ok ? 'proven' : verdict.code);

describe('a proof that carries its entry', () => {
  it('proves by itself which entry it is, and with its salt which content', async () => {
    const verdict = await verifyEntryProof(nodeCrypto, await proofOf({ entry: leafBytes(LEAF), salt: SALT }), TRUSTED, { content: CONTENT });
    expect(verdict).toMatchObject({ ok: true, index: 300, leaf: LEAF, checkpoint: { size: 310 } });
  });

  it('proves the entry without its salt, but no content', async () => {
    const file = await proofOf({ entry: leafBytes(LEAF) });
    expect(codeOf(await verifyEntryProof(nodeCrypto, file, TRUSTED))).toBe('proven');
    expect(codeOf(await verifyEntryProof(nodeCrypto, file, TRUSTED, { content: CONTENT }))).toBe('content.salt-missing');
  });

  it.each([
    ['another content', { entry: leafBytes(LEAF), salt: SALT }, bytes('{"the":"Event"}'), 'content.differs'],
    ['another salt', { entry: leafBytes(LEAF), salt: new Uint8Array(32) }, CONTENT, 'content.differs'],
    ['a salt of another length', { entry: leafBytes(LEAF), salt: new Uint8Array(31) }, CONTENT, 'content.salt-missing'],
    ['another entry', { entry: leafBytes({ ...LEAF, id: 'e-2' }), salt: SALT }, CONTENT, 'inclusion.differs'],
    ['no entry', undefined, CONTENT, 'proof-file.entry-missing'],
  ])('with %s is found out', async (_, hint, content, code) => {
    expect(codeOf(await verifyEntryProof(nodeCrypto, await proofOf(hint), TRUSTED, { content }))).toBe(code);
  });

  describe('of an event that came with a signature', () => {
    const of = (hint: Omit<EntryHint, 'entry'>, leaf = SIGNED): Promise<Uint8Array> => proofOf({ entry: leafBytes(leaf), ...hint }, 300, leaf);
    const verdictOn = async (file: Uint8Array, beside = {}): Promise<string> => codeOf(await verifyEntryProof(nodeCrypto, file, TRUSTED, beside));

    it('proves that it is that signature, whether the proof carries it or it lies beside', async () => {
      const carried = await verifyEntryProof(nodeCrypto, await of({ salt: SALT, jws: JWS }), TRUSTED, { content: CONTENT });
      const beside = await verifyEntryProof(nodeCrypto, await of({ salt: SALT }), TRUSTED, { jws: bytes(JWS) });
      expect([carried, beside]).toMatchObject(Array(2).fill({ ok: true, isSignatureCompared: true }));
    });

    it('names a signature that was taken away', async () => {
      expect(await verdictOn(await of({ salt: SALT }))).toBe('signature.taken-away');
      expect(await verdictOn(await of({ salt: SALT }), { content: CONTENT })).toBe('signature.taken-away');
    });

    it('names a signature that was changed', async () => {
      expect(await verdictOn(await of({ salt: SALT, jws: `${JWS}x` }))).toBe('signature.changed');
      expect(await verdictOn(await of({ jws: `${JWS}x` }))).toBe('signature.changed');
      expect(await verdictOn(await of({ salt: SALT, jws: JWS }), { jws: bytes(`${JWS}x`) })).toBe('signature.changed');
    });

    it('holds without salt and signature for somebody who may see neither, and says that nothing was compared', async () => {
      expect(await verifyEntryProof(nodeCrypto, await of({}), TRUSTED)).toMatchObject({ ok: true, isSignatureCompared: false });
    });

    it('takes no signature where the entry commits to none', async () => {
      expect(await verdictOn(await of({ salt: SALT, jws: JWS }, LEAF))).toBe('signature.not-committed');
      expect(await verdictOn(await of({ salt: SALT }, LEAF), { jws: bytes(JWS) })).toBe('signature.not-committed');
    });

    it('is found out at each changed byte that matters', async () => {
      const file = await of({ salt: SALT, jws: JWS });
      const unnoticed: number[] = [];
      for (let at = 0; at < file.length; at += 1) {
        const changed = file.slice();
        changed[at]! ^= 1;
        if ((await verifyEntryProof(nodeCrypto, changed, TRUSTED, { content: CONTENT })).ok) unnoticed.push(at);
      }
      expect(unnoticed).toEqual([]);
    });
  });

  it('under the key of somebody else is found out', async () => {
    const file = await proofOf({ entry: leafBytes(LEAF), salt: SALT });
    expect(codeOf(await verifyEntryProof(nodeCrypto, file, { logs: [STRANGER.key] }, { content: CONTENT }))).toBe('note.unsigned');
  });

  it('is found out at each changed byte that matters', async () => {
    const file = await proofOf({ entry: leafBytes(LEAF), salt: SALT });
    const unnoticed: number[] = [];
    for (let at = 0; at < file.length; at += 1) {
      const changed = file.slice();
      changed[at]! ^= 1;
      if ((await verifyEntryProof(nodeCrypto, changed, TRUSTED, { content: CONTENT })).ok) unnoticed.push(at);
    }
    expect(unnoticed).toEqual([]);
  });
});

test.each(['', '[]', 'null', '{"entry":1}', '{"entry":"e","salt":"!"}', '{"entry":"e","salt":3}', '{"entry":"e","jws":3}', '\u00ff'])(
  '%j is no hint',
  (hint) => {
    expect(() => parseEntryHint(bytes(hint))).toThrow('proof-file.entry-missing');
  },
);

test('a hint is canonical JSON', () => {
  expect(text(formatEntryHint({ entry: bytes('{"k":"event"}'), salt: Uint8Array.of(1) }))).toBe('{"entry":"{\\"k\\":\\"event\\"}","salt":"AQ=="}');
});
