import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { formatVerifierKey, KEY_TYPE, parseNote } from '@quanlian/transparency-log';
import { createKeyFile, formatSigningKey, parseSigningKey, signerFromFile, signerOf } from './index';

// https://pkg.go.dev/golang.org/x/mod/sumdb/note
const SKEY = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const VKEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const NOTE = `${TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

describe('a signing key', () => {
  it('is that of the Go example: same public key, same signature', async () => {
    const signer = signerOf(parseSigningKey(SKEY));
    expect(formatVerifierKey(signer.key)).toBe(VKEY);
    expect(await signer.sign(Buffer.from(TEXT))).toEqual(parseNote(Buffer.from(NOTE)).signatures[0]!.signature);
    expect(formatSigningKey(parseSigningKey(SKEY))).toBe(SKEY);
  });

  it.each(['', VKEY, SKEY.replace('c74f20a3', 'c74f20a4'), SKEY.replace('Peter', 'Petra'), `${SKEY}\n`, SKEY.slice(0, -4)])(
    'is refused without being told, as %j',
    (text) => {
      expect(() => parseSigningKey(text)).toThrow('Found no signing key. Expected PRIVATE+KEY+<name>+<id>+<base64>.');
    },
  );

  it('is refused with a seed of another length', () => {
    expect(() => signerOf({ name: 'x', type: KEY_TYPE.log, seed: new Uint8Array(31) })).toThrow(RangeError);
  });
});

describe('a key file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'quanlian-key-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is read by its owner only', async () => {
    const file = path.join(folder, 'secrets/log.key');
    await createKeyFile(file, 'audit.example/log1', KEY_TYPE.log);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await signerFromFile(file)).key).toMatchObject({ name: 'audit.example/log1', type: KEY_TYPE.log });
  });

  it('is never replaced', async () => {
    const file = path.join(folder, 'log.key');
    await createKeyFile(file, 'audit.example/log1', KEY_TYPE.log);
    const first = await readFile(file, 'utf8');
    await expect(createKeyFile(file, 'audit.example/log1', KEY_TYPE.log)).rejects.toThrow('EEXIST');
    expect(await readFile(file, 'utf8')).toBe(first);
  });
});
