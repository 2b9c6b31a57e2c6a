import { readFile } from 'node:fs/promises';
import { parseVerifierKey, type VerifierKey } from '@quanlian/transparency-log';
import { nodeCrypto } from '@quanlian/transparency-log-node';

/** The keys of the logs that somebody asked this witness to watch: a file with a `vkey` a line. A log may be added while the witness runs. */
export class KnownLogs {
  constructor(private readonly file: string) {}

  async keyOf(origin: string): Promise<VerifierKey | undefined> {
    const text = await readFile(this.file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    const lines = text.split('\n').map((line) => line.trim());
    return lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => parseVerifierKey(nodeCrypto.sha256, line))
      .find(({ name }) => name === origin);
  }
}
