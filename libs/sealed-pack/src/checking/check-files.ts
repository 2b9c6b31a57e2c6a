import type { Sha256 } from '@quanlian/transparency-log';
import { MANIFEST, SUMS } from '../format/names';
import { sumsOf } from '../format/manifest';
import { hexOf, textIn } from '../format/text';
import { refusePack } from '../refusal';
import { checkNames } from './check-names';
import type { PackFiles } from '../zip/zip';

const LINE = /^([0-9a-f]{64}) {2}(\S+)$/;

/** Every file is the one that SHA256SUMS names, and there is no other: the file that is not is named. */
export function checkFiles(sha256: Sha256, files: PackFiles): string {
  const sums = files.get(SUMS) ?? refusePack('file.missing', `Found no ${SUMS}.`);
  const text = textIn(sums);
  const named = new Map(
    text.split('\n').flatMap((line) => {
      const [, hash, name] = LINE.exec(line) ?? [];
      return name === undefined ? [] : [[name, hash] as const];
    }),
  );
  for (const [name, bytes] of files) if (name !== SUMS) compare(sha256, name, bytes, named.get(name));
  for (const name of named.keys()) if (!files.has(name)) refusePack('file.missing', `Found no ${name}, which ${SUMS} names.`);
  checkNames(files);
  if (!files.has(MANIFEST)) refusePack('file.missing', `Found no ${MANIFEST}.`);
  // Its lines agree with the files; anything else in it is none of ours.
  if (sumsOf(sha256, files) !== text) refusePack('file.differs', `Found more in ${SUMS} than one line for each file, in their order.`);
  return `${files.size} files are those that ${SUMS} names`;
}

function compare(sha256: Sha256, name: string, bytes: Uint8Array, expected: string | undefined): void {
  if (expected === undefined) refusePack('file.unknown', `Found ${name}, which ${SUMS} does not name.`);
  const found = hexOf(sha256(bytes));
  if (found !== expected) refusePack('file.differs', `Found the SHA-256 ${found} for ${name}. Expected ${expected}.`);
}
