import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@quanlian/testing';
import {
  commitmentTo,
  cosign,
  formatEntryHint,
  formatNote,
  formatProofFile,
  formatVerifierKey,
  KEY_TYPE,
  leafBytes,
  signatureHash,
  signCheckpoint,
  TreeHash,
} from '@quanlian/transparency-log';
import { nodeCrypto } from './node-crypto';
import { signerOf } from './signing-key';
import { verifyProofCommand } from './verify-proof-command';

const LOG = signerOf({ name: 'audit.example/log1', type: KEY_TYPE.log, seed: new Uint8Array(32).fill(1) });
const WITNESS = signerOf({ name: 'witness.example/w1', type: KEY_TYPE.cosigner, seed: new Uint8Array(32).fill(2) });
const EVENT = '{"id":"e-1"}';
const SALT = new Uint8Array(32).fill(3);
const folder = temporaryFolder();
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const KEY = put('log.vkey', `${formatVerifierKey(LOG.key)}\n`);
const SENT = put('event.json', `\t${EVENT}\r\n`);
const POLICY = put('policy', `log ${formatVerifierKey(LOG.key)}\nwitness w1 ${formatVerifierKey(WITNESS.key)}\nquorum w1\n`);

/** A log of one entry: the entry's hash is its root. */
async function proof(name: string, cosigned: boolean, signed = {}): Promise<string> {
  const c256 = commitmentTo(nodeCrypto.sha256, SALT, Buffer.from(EVENT));
  const entry = leafBytes({ k: 'event', id: 'e-1', n: EVENT.length, c256, ...signed });
  const note = await signCheckpoint({ origin: LOG.key.name, size: 1, root: new TreeHash(nodeCrypto.sha256).leaf(entry) }, LOG);
  const signatures = cosigned ? [...note.signatures, await cosign(note.text, WITNESS, 1_790_000_000)] : note.signatures;
  const checkpoint = formatNote({ ...note, signatures });
  return put(name, formatProofFile({ index: 0, proof: [], checkpoint, extra: formatEntryHint({ entry, salt: SALT }) }));
}

test('a proof that holds says which entry of which log it proves, and that the bytes are those of the event', async () => {
  const report = await verifyProofCommand([await proof('a', false), '--event', SENT], KEY);
  expect(report).toMatchObject({
    holds: true,
    text: expect.stringMatching(/^PROVEN\nEntry 0 of the log audit.example\/log1[^]*"id":"e-1"[^]*event\.json/),
  });
});

test('other bytes and another key are named by their codes', async () => {
  const file = await proof('a', false);
  const other = put('other.vkey', formatVerifierKey(signerOf({ name: LOG.key.name, type: KEY_TYPE.log, seed: new Uint8Array(32).fill(9) }).key));
  expect(await verifyProofCommand([file, '--event', KEY], KEY)).toEqual({
    holds: false,
    text: expect.stringMatching(/^NOT PROVEN content.differs: /),
  });
  expect(await verifyProofCommand([file, '--key', other], KEY)).toEqual({ holds: false, text: expect.stringMatching(/^NOT PROVEN note.unsigned: /) });
});

test('with a policy the witnesses that it asks for must have signed, and are named with their times', async () => {
  expect((await verifyProofCommand([await proof('a', false), '--policy', POLICY], KEY))?.text).toMatch(/^NOT PROVEN checkpoint.quorum-missing/);
  expect((await verifyProofCommand([await proof('b', true), '--policy', POLICY], KEY))?.text).toContain('witness.example/w1 at 2026-09-21T');
});

test('of a signed event it says whether the signature is the one with which the event came', async () => {
  const jws = 'head..signature';
  const file = await proof('c', false, { jws256: signatureHash(nodeCrypto.sha256, Buffer.from(jws)) });
  const beside = ['--signature', put('event.jws', `${jws}\n`)];
  expect((await verifyProofCommand([file, ...beside], KEY))?.text).toContain('The signature is the one with which the event came.');
  expect((await verifyProofCommand([file], KEY))?.text).toMatch(/^NOT PROVEN signature.taken-away: /);
  expect((await verifyProofCommand([file, '--signature', SENT], KEY))?.text).toMatch(/^NOT PROVEN signature.changed: /);
});

test.each([[[]], [['a', 'b']], [['a', '--unknown']]])('%j asks for the usage', async (argv) => {
  expect(await verifyProofCommand(argv, KEY)).toBeUndefined();
});
