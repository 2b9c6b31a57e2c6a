import type { LogFile, TileStore } from './tile-store';

/** A log in memory: an unpacked pack in a browser, or a spec. */
export class MemoryTileStore implements TileStore {
  constructor(readonly files: Map<string, Uint8Array> = new Map()) {}

  read(path: string): Promise<Uint8Array | undefined> {
    const bytes = this.files.get(path);
    return Promise.resolve(bytes && new Uint8Array(bytes));
  }

  write(files: readonly LogFile[]): Promise<void> {
    for (const { path, bytes } of files) this.files.set(path, new Uint8Array(bytes));
    return Promise.resolve();
  }

  removeFolders(paths: readonly string[]): Promise<void> {
    const isGone = (file: string): boolean => paths.some((path) => file.startsWith(`${path}/`));
    for (const file of [...this.files.keys()].filter(isGone)) this.files.delete(file);
    return Promise.resolve();
  }
}
