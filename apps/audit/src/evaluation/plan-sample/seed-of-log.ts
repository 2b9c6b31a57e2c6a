import { Injectable } from '@nestjs/common';
import { parseCheckpointText, parseNote } from '@quanlian/transparency-log';
import { FileTileStore } from '@quanlian/transparency-log-node';
import { LogSettings } from '../../log/log-settings';
import { SamplingSeedMissing } from '../../sampling/sampling.errors';

/** The root of the newest published head: whoever evaluates did not choose it, and every head is kept, so it can be looked up for ever. */
@Injectable()
export class SeedOfLog {
  private readonly files: FileTileStore;

  constructor({ folder }: LogSettings) {
    this.files = new FileTileStore(folder);
  }

  async newest(): Promise<string> {
    const note = await this.files.read('checkpoint');
    if (note === undefined) throw new SamplingSeedMissing();
    const { size, root } = parseCheckpointText(parseNote(note).text);
    return `log:${size}:${Buffer.from(root).toString('base64')}`;
  }
}
