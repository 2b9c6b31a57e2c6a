import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { LogFile, TileStore } from '@quanlian/transparency-log';

/** Files are written here first and moved once whole; on the same disk, so that moving is one step. */
const INCOMING = '.incoming';
const AT_ONCE = 32;

const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

/** A log in a folder, in the layout of tlog-tiles. One process writes it, any number read it. */
export class FileTileStore implements TileStore {
  private isReady = false;
  private readonly knownFolders = new Set<string>();

  constructor(private readonly folder: string) {}

  async read(file: string): Promise<Uint8Array | undefined> {
    try {
      return await readFile(this.inFolder(file));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** Content before name, name before the next call: after a power cut a name never stands for half a file. */
  async write(files: readonly LogFile[]): Promise<void> {
    await this.prepare();
    const folders = new Set<string>();
    for (let at = 0; at < files.length; at += AT_ONCE) {
      const written = await Promise.all(files.slice(at, at + AT_ONCE).map((file, slot) => this.place(file, String(slot))));
      for (const folder of written.flat()) folders.add(folder);
    }
    await Promise.all([...folders].map(syncFolder));
  }

  async removeFolders(folders: readonly string[]): Promise<void> {
    for (const folder of folders) this.knownFolders.delete(this.inFolder(folder));
    await Promise.all(folders.map((folder) => rm(this.inFolder(folder), { recursive: true, force: true })));
  }

  /** What a crash left behind was never named, so nobody can miss it. */
  private async prepare(): Promise<void> {
    if (this.isReady) return;
    await rm(this.inFolder(INCOMING), { recursive: true, force: true });
    await mkdir(this.inFolder(INCOMING), { recursive: true });
    this.isReady = true;
  }

  /** Puts one file in its place and tells which folders have a new name in them. */
  private async place({ path: file, bytes }: LogFile, slot: string): Promise<string[]> {
    const [incoming, target] = [this.inFolder(INCOMING, slot), this.inFolder(file)];
    await writeDurably(incoming, bytes);
    const changed = await this.ensureFolder(path.dirname(target));
    await rename(incoming, target);
    return [path.dirname(target), ...changed];
  }

  private async ensureFolder(folder: string): Promise<string[]> {
    if (this.knownFolders.has(folder)) return [];
    const first = await mkdir(folder, { recursive: true });
    this.knownFolders.add(folder);
    return first === undefined ? [] : foldersBetween(path.dirname(first), folder);
  }

  private inFolder(...parts: string[]): string {
    const target = path.join(this.folder, ...parts);
    if (target !== this.folder && !target.startsWith(path.join(this.folder, path.sep)))
      throw new Error(`Found ${target} outside the folder of the log.`);
    return target;
  }
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

function foldersBetween(outer: string, inner: string): string[] {
  const folders = [outer];
  for (let folder = inner; folder.length > outer.length; folder = path.dirname(folder)) folders.push(folder);
  return folders;
}

/** The name of a new file is content of its folder, and as easily lost. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
