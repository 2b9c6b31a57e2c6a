import type { Sha256 } from '@quanlian/transparency-log';
import { manifestOf } from '../format/manifest';
import { MANIFEST } from '../format/names';
import { parseQuestion } from '../format/question';
import type { PackQuestion } from '../format/question';
import { textIn } from '../format/text';
import { refusePack } from '../refusal';
import type { PackFiles } from '../zip/zip';

/** The manifest says of the files what follows from them, and nothing else. */
export function checkManifest(sha256: Sha256, files: PackFiles): PackQuestion {
  const text = textIn(files.get(MANIFEST)!);
  const question = parseQuestion(jsonOf(text)?.question);
  if (question === undefined) return refusePack('manifest.malformed', 'Found no question in the manifest that a pack can answer.');
  if (made(sha256, files, question) !== text)
    refusePack('manifest.differs', 'Found a manifest that says something else of the files than follows from them.');
  return question;
}

function made(sha256: Sha256, files: PackFiles, question: PackQuestion): string {
  try {
    return manifestOf(sha256, files, question);
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError || error instanceof TypeError)
      return refusePack('manifest.malformed', error.message);
    throw error;
  }
}

function jsonOf(text: string): { question?: unknown } | undefined {
  try {
    return JSON.parse(text) as { question?: unknown };
  } catch {
    return undefined;
  }
}
