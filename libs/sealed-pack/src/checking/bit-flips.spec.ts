import { nodeCrypto } from '@quanlian/transparency-log-node';
import * as fc from 'fast-check';
import { MANIFEST, SUMS } from '../format/names';
import { manifestOf, sumsOf } from '../format/manifest';
import { readZip, verifyPack, writeZip } from '../index';
import type { PackFiles, PackQuestion } from '../index';
import { LOG_KEY, openerOf, PackStand, storyEvents } from '../testing/a-pack';

const { sha256 } = nodeCrypto;
const events = storyEvents('03-filecoin-rented-racks');
const opener = openerOf(events);
let pack: Uint8Array;
beforeAll(async () => {
  pack = await (await PackStand.of(events)).case(opener);
});

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const changed = new Uint8Array(bytes);
  changed[Math.floor(bit / 8)]! ^= 1 << (bit % 8);
  return changed;
}

/** The codes by which flips were found; one that nobody finds has no code and fails the spec. */
async function codesOf(flips: number, seed: number, change: (at: number) => Uint8Array): Promise<Set<string>> {
  const codes = new Set<string>();
  const one = fc.asyncProperty(fc.nat(), async (at) => {
    const { ok, lines } = await verifyPack(nodeCrypto, change(at), { key: LOG_KEY });
    const last = lines.at(-1)!;
    if (ok || last.ok) throw new Error('Found a changed bit that nobody noticed.');
    codes.add(last.code);
  });
  await fc.assert(one, { numRuns: flips, seed });
  return codes;
}

describe('a single changed bit', () => {
  it('is found wherever it is in the ZIP', async () => {
    const codes = await codesOf(520, 7, (at) => flipped(pack, at % (pack.length * 8)));
    expect([...codes]).toEqual(expect.arrayContaining(['zip.malformed', 'file.differs']));
  }, 180_000);

  it('is found in the headers, names and directory of the ZIP, bit by bit at both ends', async () => {
    const ends = 600;
    const codes = await codesOf(100, 8, (at) => flipped(pack, at % 2 === 0 ? at % ends : pack.length * 8 - 1 - (at % ends)));
    expect([...codes]).toContain('zip.malformed');
  }, 180_000);

  it('is found in each file by what the file is, also when manifest and sums were put in order', async () => {
    const files = readZip(pack);
    const { question } = JSON.parse(Buffer.from(files.get(MANIFEST)!).toString()) as { question: PackQuestion };
    const names = [...files.keys()].filter((name) => ![MANIFEST, SUMS].includes(name));
    const codes = await codesOf(120, 9, (at) => {
      const name = names[at % names.length]!;
      const content = files.get(name)!;
      return resealed(new Map(files).set(name, flipped(content, Math.floor(at / names.length) % (content.length * 8))), question);
    });
    expect([...codes]).toEqual(expect.arrayContaining(['content.differs', 'release.other-version']));
    expect([...codes].filter((code) => code.startsWith('file.'))).toEqual([]);
  }, 180_000);
});

/** Somebody who changes a bit and puts everything in order that can be; where the manifest cannot be made any more, it stays as it was. */
function resealed(files: Map<string, Uint8Array>, question: PackQuestion): Uint8Array {
  files.set(MANIFEST, manifestOr(files, question));
  files.set(SUMS, new Uint8Array(Buffer.from(sumsOf(sha256, files))));
  return writeZip(files);
}

function manifestOr(files: PackFiles, question: PackQuestion): Uint8Array {
  try {
    return new Uint8Array(Buffer.from(manifestOf(sha256, files, question)));
  } catch {
    return files.get(MANIFEST)!;
  }
}
