/** A file of a log; its path is relative to the prefix of the log. */
export interface LogFile {
  path: string;
  bytes: Uint8Array;
}

/** Where the files of a log are read: a folder, an HTTP server, a pack. `undefined` means that there is no such file. */
export interface TileSource {
  read(path: string): Promise<Uint8Array | undefined>;
}

/** Where the one writer of a log keeps its files. */
export interface TileStore extends TileSource {
  /**
   * Once this resolves, every file survives a power cut. A reader sees each file as it was before or as it is now, never a part of it.
   * Several files come in no particular order: what must not be seen before something else is written by a later call.
   */
  write(files: readonly LogFile[]): Promise<void>;
  /** Folders with all that is in them; they may be missing already. */
  removeFolders(paths: readonly string[]): Promise<void>;
}
