import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { FileTileStore } from '@quanlian/transparency-log-node';
import { LogSettings } from '../log-settings';
import type { KeptStamp } from './stamp.repository';

/** Where stamped heads lie among the files of the log. */
const FOLDER = 'stamps';
/** Twenty digits, so that the order of names is the order of heads. */
const nameOf = (size: number): string => String(size).padStart(20, '0');
export const STAMP_FILE = /^(?:latest|\d{20}\.(?:checkpoint|tsr))$/;
/** Holds the name of the newest one. */
const LATEST = 'latest';

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

/** Stamped heads as files beside the tiles: the checkpoint as it was stamped, and the authority's answer, as OpenSSL reads it. */
@Injectable()
export class StampFiles {
  private readonly log: FileTileStore;
  /** A folder has one writer, and that of the tiles has its own. */
  private readonly stamps: FileTileStore;

  constructor({ folder }: LogSettings) {
    this.log = new FileTileStore(folder);
    this.stamps = new FileTileStore(path.join(folder, FOLDER));
  }

  async put({ size, note, reply }: KeptStamp): Promise<void> {
    const name = nameOf(size);
    await this.stamps.write([
      { path: `${name}.checkpoint`, bytes: note },
      { path: `${name}.tsr`, bytes: reply },
    ]);
  }

  /** Last: a name stands here only for files that are there. */
  async putLatest(size: number): Promise<void> {
    await this.stamps.write([{ path: LATEST, bytes: utf8(`${nameOf(size)}\n`) }]);
  }

  async has(size: number): Promise<boolean> {
    return (await this.stamps.read(`${nameOf(size)}.tsr`)) !== undefined;
  }

  checkpoint(): Promise<Uint8Array | undefined> {
    return this.log.read('checkpoint');
  }
}
