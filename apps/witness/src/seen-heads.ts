import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { formatVerifierKey, openCheckpoint, parseVerifierKey, type OpenCheckpoint, type VerifierKey } from '@quanlian/transparency-log';
import { nodeCrypto } from '@quanlian/transparency-log-node';

/** The largest head of a log that was signed for, and the key that the log had then. */
export interface SeenHead {
  key: VerifierKey;
  head: OpenCheckpoint;
}

/**
 * All that a witness must never forget: a file for each log, with the key of the log and its note. What was put is on the disk; a file that cannot be
 * read, or whose note its key did not sign, is an error and not an empty memory, for a witness without memory signs anything.
 */
export class SeenHeads {
  constructor(private readonly folder: string) {}

  async of(origin: string): Promise<SeenHead | undefined> {
    const content = await readFile(this.fileOf(origin)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (content === undefined) return undefined;
    const end = content.indexOf('\n');
    const key = parseVerifierKey(nodeCrypto.sha256, content.subarray(0, end).toString('utf8'));
    return { key, head: await openCheckpoint(nodeCrypto, content.subarray(end + 1), { logs: [key] }) };
  }

  /** Content before name, name before the answer: after a power cut the file is the old one or the new one. */
  async put(key: VerifierKey, note: Uint8Array): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const file = this.fileOf(key.name);
    const handle = await open(`${file}.new`, 'w');
    try {
      await handle.writeFile(Buffer.concat([Buffer.from(`${formatVerifierKey(key)}\n`), note]));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(`${file}.new`, file);
    await syncFolder(this.folder);
  }

  /** An origin is no file name; its hash is. */
  private fileOf(origin: string): string {
    return path.join(this.folder, createHash('sha256').update(origin).digest('hex'));
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
