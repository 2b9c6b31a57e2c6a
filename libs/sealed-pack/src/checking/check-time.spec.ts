import { pemOf } from '@quanlian/time-stamps';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import { anAuthority, type Authority } from '../../../time-stamps/src/testing/an-authority';
import { manifestOf, sumsOf } from '../format/manifest';
import { readZip, verifyPack, writeZip } from '../index';
import type { PackQuestion } from '../index';
import { LOG_KEY, openerOf, PackStand, storyEvents } from '../testing/a-pack';

const events = storyEvents('03-filecoin-rented-racks');
const opener = openerOf(events);
const bytes = (content: string): Uint8Array => new Uint8Array(Buffer.from(content));
let authority: Authority;
let pack: Uint8Array;

beforeAll(async () => {
  authority = await anAuthority();
  pack = await (await PackStand.of(events, { authority })).case(opener);
});

const pem = ({ certificate }: Authority): Uint8Array => bytes(pemOf(certificate));

/** What the check of the time found, or the code of the check that failed. */
async function timeOf(zip: Uint8Array, tsa?: Uint8Array): Promise<string> {
  const { lines } = await verifyPack(nodeCrypto, zip, { key: LOG_KEY, ...(tsa && { tsa }) });
  const failed = lines.find(({ ok }) => !ok);
  const line = failed ?? lines.find(({ check }) => check === 'time')!;
  return line.ok ? line.found : `${line.check}: ${line.code}`;
}

/** The pack with other files, and with sums and manifest put in order again. */
function resealed(changes: Readonly<Record<string, Uint8Array | undefined>>): Uint8Array {
  const files = new Map(readZip(pack));
  for (const [name, content] of Object.entries(changes)) {
    if (content) files.set(name, content);
    else files.delete(name);
  }
  const { question } = JSON.parse(Buffer.from(files.get('manifest.json')!).toString()) as { question: PackQuestion };
  files.set('manifest.json', bytes(manifestOf(nodeCrypto.sha256, files, question)));
  files.set('SHA256SUMS', bytes(sumsOf(nodeCrypto.sha256, files)));
  return writeZip(files);
}

describe('the time stamp in a pack', () => {
  it('says when its entries were in the log, by the word of whom', async () => {
    expect(await timeOf(pack, pem(authority))).toMatch(
      /^tsa\.example says 2026-03-01T08:00:00\.250\+08:00 \(by the certificate that you gave\): \d+ entries of the pack were in the log by then, 0 came later$/,
    );
  });

  it('is taken by the certificate that it brings, which is shown, where nobody brought one', async () => {
    expect(await timeOf(pack)).toMatch(/by the certificate that came with it, SHA-256 [0-9a-f]{64}: compare it/);
  });

  it('of another authority than the one that is trusted is named', async () => {
    expect(await timeOf(pack, pem(await anAuthority()))).toBe('time: time-stamp.signer-not-trusted');
  });

  it('cannot be exchanged for a later one: the log tells of the one that it got', async () => {
    const checkpoint = readZip(pack).get('time/checkpoint')!;
    const later = await authority.stamp(checkpoint, { serial: new Uint8Array([8]) });
    expect(await timeOf(resealed({ 'time/checkpoint.tsr': later }))).toBe('time: time-stamp.not-of-the-log');
  });

  it('is over a head of this log, from which the tree of the pack has grown', async () => {
    const files = readZip(pack);
    expect(await timeOf(resealed({ 'time/checkpoint': files.get('log/checkpoint') }))).toBe('time: checkpoint.swapped');
    expect(await timeOf(resealed({ 'time/growth': undefined }))).toBe('time: file.missing');
    const another = readZip(await (await PackStand.of(events.slice(1), { authority })).case(opener));
    expect(await timeOf(resealed({ 'time/checkpoint': another.get('time/checkpoint') }))).toMatch(/^time: (checkpoint\.swapped|consistency\.)/);
  });

  it('that was taken out is missed by whoever brought a certificate', async () => {
    const without = resealed({ 'time/checkpoint': undefined, 'time/checkpoint.tsr': undefined, 'time/growth': undefined });
    expect(await timeOf(without)).toMatch(/^there is no time stamp/);
    expect(await timeOf(without, pem(authority))).toBe('time: time-stamp.missing');
    expect(await timeOf(resealed({ 'time/checkpoint.tsr': undefined }))).toBe('time: file.unknown');
  });
});
