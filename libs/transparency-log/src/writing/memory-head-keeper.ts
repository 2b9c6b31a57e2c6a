import type { Checkpoint } from '../notes/checkpoint';
import { refuse } from '../refusal';
import type { HeadKeeper, KeptHead } from './head-keeper';

/** Heads that live as long as their process: for a log that is written in one go. */
export class MemoryHeadKeeper implements HeadKeeper {
  constructor(readonly heads: KeptHead[] = []) {}

  last(): Promise<KeptHead | undefined> {
    return Promise.resolve(this.heads.at(-1));
  }

  async claim(head: Checkpoint, after: number): Promise<void> {
    const last = this.heads.at(-1)?.size ?? 0;
    if (last !== after) refuse('writer.head-taken', `Found a head of ${last} entries, claimed by another writer. Expected one of ${after}.`);
    this.heads.push({ ...head });
  }

  async keep(head: Checkpoint, note: Uint8Array): Promise<void> {
    const kept = this.heads.find(({ size }) => size === head.size);
    if (kept !== undefined) kept.note = note;
  }
}
