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
  type EntryHint,
  type Verdict,
  type ProvenEntry,
} from '../index';
import { bytes, checkpointOf, emptyLog, entries, grow, LOG_SIGNER, STRANGER, text } from '../testing/a-log';

const CONTENT = bytes('{"the":"event"}');
const SALT = new Uint8Array(32).fill(7);
const c256 = commitmentTo(nodeCrypto.sha256, SALT, CONTENT);
const LEAF = { k: 'event', id: 'e-1', n: CONTENT.length, c256 } as const;
const TRUSTED = { logs: [LOG_SIGNER.key] };

async function proofOf(hint: EntryHint | undefined, index = 300): Promise<Uint8Array> {
  const log = emptyLog();
  await grow(log, [...entries(0, 300), leafBytes(LEAF), ...entries(301, 310)]);
  const proof = await new StoredTree(new TreeHash(nodeCrypto.sha256), log.store, 310).inclusionProof(index);
  return formatProofFile({ index, proof, checkpoint: await checkpointOf(log.store), ...(hint && { extra: formatEntryHint(hint) }) });
}
const codeOf = (verdict: Verdict<ProvenEntry>): string => (verdict.ok ? 'proven' : verdict.code);

describe('a proof that carries its entry', () => {
  it('proves by itself which entry it is, and with its salt which content', async () => {
    const verdict = await verifyEntryProof(nodeCrypto, await proofOf({ entry: leafBytes(LEAF), salt: SALT }), TRUSTED, CONTENT);
    expect(verdict).toMatchObject({ ok: true, index: 300, leaf: LEAF, checkpoint: { size: 310 } });
  });

  it('proves the entry without its salt, but no content', async () => {
    const file = await proofOf({ entry: leafBytes(LEAF) });
    expect(codeOf(await verifyEntryProof(nodeCrypto, file, TRUSTED))).toBe('proven');
    expect(codeOf(await verifyEntryProof(nodeCrypto, file, TRUSTED, CONTENT))).toBe('content.salt-missing');
  });

  it.each([
    ['another content', { entry: leafBytes(LEAF), salt: SALT }, bytes('{"the":"Event"}'), 'content.differs'],
    ['another salt', { entry: leafBytes(LEAF), salt: new Uint8Array(32) }, CONTENT, 'content.differs'],
    ['a salt of another length', { entry: leafBytes(LEAF), salt: new Uint8Array(31) }, CONTENT, 'content.salt-missing'],
    ['another entry', { entry: leafBytes({ ...LEAF, id: 'e-2' }), salt: SALT }, CONTENT, 'inclusion.differs'],
    ['no entry', undefined, CONTENT, 'proof-file.entry-missing'],
  ])('with %s is found out', async (_, hint, content, code) => {
    expect(codeOf(await verifyEntryProof(nodeCrypto, await proofOf(hint), TRUSTED, content))).toBe(code);
  });

  it('under the key of somebody else is found out', async () => {
    const file = await proofOf({ entry: leafBytes(LEAF), salt: SALT });
    expect(codeOf(await verifyEntryProof(nodeCrypto, file, { logs: [STRANGER.key] }, CONTENT))).toBe('note.unsigned');
  });

  it('is found out at each changed byte that matters', async () => {
    const file = await proofOf({ entry: leafBytes(LEAF), salt: SALT });
    const unnoticed: number[] = [];
    for (let at = 0; at < file.length; at += 1) {
      const changed = file.slice();
      changed[at]! ^= 1;
      if ((await verifyEntryProof(nodeCrypto, changed, TRUSTED, CONTENT)).ok) unnoticed.push(at);
    }
    expect(unnoticed).toEqual([]);
  });
});

test.each(['', '[]', 'null', '{"entry":1}', '{"entry":"e","salt":"!"}', '{"entry":"e","salt":3}', '\u00ff'])('%j is no hint', (hint) => {
  expect(() => parseEntryHint(bytes(hint))).toThrow('proof-file.entry-missing');
});

test('a hint is canonical JSON', () => {
  expect(text(formatEntryHint({ entry: bytes('{"k":"event"}'), salt: Uint8Array.of(1) }))).toBe('{"entry":"{\\"k\\":\\"event\\"}","salt":"AQ=="}');
});
