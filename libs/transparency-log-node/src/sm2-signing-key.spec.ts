import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from '@quanlian/testing';
import { isSm2Key } from '@quanlian/transparency-log';
import { createSm2KeyFile, formatSm2SigningKey, parseSm2SigningKey, sm2SignerFromFile } from './index';

const KEY = { name: 'audit.example/log1', secret: new Uint8Array(32).fill(3) };
const TEXT = formatSm2SigningKey(KEY);
const folder = temporaryFolder();

describe('a file with an SM2 key', () => {
  it('is read by its owner only, and never replaced', async () => {
    const file = path.join(folder, 'secrets/log-sm2.key');
    await createSm2KeyFile(file, KEY.name);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const first = await readFile(file, 'utf8');
    expect(isSm2Key((await sm2SignerFromFile(file)).key)).toBe(true);
    await expect(createSm2KeyFile(file, KEY.name)).rejects.toThrow('EEXIST');
    expect(await readFile(file, 'utf8')).toBe(first);
  });

  it('reads as it was written', () => {
    expect(parseSm2SigningKey(TEXT)).toEqual(KEY);
  });

  it.each([
    '',
    TEXT.replace('audit', 'adult'),
    `${TEXT}\n`,
    TEXT.slice(0, -4),
    TEXT.replace(/[^+]+$/, `${'A'.repeat(43)}=`),
    'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  ])('is refused without being told, as %j', (text) => {
    expect(() => parseSm2SigningKey(text)).toThrow('Found no SM2 key. Expected PRIVATE+KEY+SM2+<name>+<id>+<base64>.');
  });
});
