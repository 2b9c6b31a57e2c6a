import { unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { refusePack } from '../refusal';

/** The files of a pack by their names. */
export type PackFiles = ReadonlyMap<string, Uint8Array>;

/** The first day that a ZIP can name. It is given as local time and read as local time, so every zone writes the same bytes. */
const NO_DAY = new Date(1980, 0, 1);
/** Nothing that a file system would read as more than a name. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]*(\/[A-Za-z0-9][A-Za-z0-9_.-]*)*$/;

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** One ZIP for the same files, whoever writes it and when: in the order of the names, stored as they are, without dates. */
export function writeZip(files: PackFiles): Uint8Array {
  const stored = [...files].sort(byName).map(([name, bytes]) => [name, [bytes, { level: 0, mtime: NO_DAY }]] as const);
  return zipSync(Object.fromEntries(stored) as unknown as Zippable);
}

/** The files of a ZIP in which none is compressed, without believing it. */
export function readZip(bytes: Uint8Array): PackFiles {
  const files = new Map(Object.entries(unzipped(bytes)));
  for (const name of files.keys()) if (!NAME.test(name)) refusePack('zip.malformed', `Found a file named ${JSON.stringify(name.slice(0, 100))}.`);
  return files;
}

/**
 * `writeZip` wrote these bytes, and nobody else: the files, written again, give the same. So nothing can stand between, before or behind the files,
 * in headers or in comments, that nobody has checked.
 */
export function checkPacking(files: PackFiles, bytes: Uint8Array): string {
  if (!sameBytes(writeZip(files), bytes))
    refusePack('zip.malformed', 'Found bytes that are none of the files. Expected a ZIP exactly as a pack is written.');
  return `${bytes.length} bytes are these files and nothing else`;
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ compression, size }) => compression === 0 && size <= bytes.length });
  } catch (error) {
    return refusePack('zip.malformed', `Found no ZIP that can be read (${(error as Error).message}).`);
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
