import { nodeCrypto } from '@quanlian/transparency-log-node';
import { manifestOf, sumsOf } from '../format/manifest';
import { MANIFEST, SUMS } from '../format/names';
import { bytesOf, textIn } from '../format/text';
import { readZip, writeZip } from '../index';
import type { PackQuestion } from '../index';

/** A pack of which somebody changed files, and then put sums and manifest in order again. */
export function resealed(zip: Uint8Array, change: (files: Map<string, Uint8Array>) => void): Uint8Array {
  const files = new Map(readZip(zip));
  change(files);
  const { question } = JSON.parse(textIn(files.get(MANIFEST)!)) as { question: PackQuestion };
  files.set(MANIFEST, bytesOf(manifestOf(nodeCrypto.sha256, files, question)));
  files.set(SUMS, bytesOf(sumsOf(nodeCrypto.sha256, files)));
  return writeZip(files);
}
