import { CASE_FILE, CHECKPOINT, GROWTH, HOW_TO, LOG_KEY, MANIFEST, POLICY, STAMP, STAMPED, SUMS } from '../format/names';
import { refusePack } from '../refusal';
import type { PackFiles } from '../zip/zip';

const ALONE: ReadonlySet<string> = new Set([MANIFEST, SUMS, HOW_TO, CHECKPOINT, LOG_KEY, POLICY, CASE_FILE, STAMPED, STAMP, GROWTH]);
const MANY =
  /^(?:entries\/\d{12}\.tlog-proof|events\/\d{12}\.json|signatures\/\d{12}\.jws|withheld\/\d{12}\.json|release\/(?:rule|pack)\/[\w.-]+\.json)$/;

/** A pack has no file that no check looks at: whoever adds one could have a reader believe it because the rest holds. */
export function checkNames(files: PackFiles): void {
  for (const name of files.keys()) {
    if (!ALONE.has(name) && !MANY.test(name)) refusePack('file.unknown', `Found ${name}, which is no file of a pack.`);
    if (name.startsWith('withheld/') && files.has(name.replace('withheld/', 'events/')))
      refusePack('file.unknown', `Found ${name} beside the event as it was sent. Expected one of the two.`);
  }
}
