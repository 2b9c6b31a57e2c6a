import { sameBytes } from '../encoding/bytes';
import { TreeHash } from '../hashing/tree-hash';
import { checkpointText } from '../notes/checkpoint';
import type { Checkpoint } from '../notes/checkpoint';
import { signCheckpoint } from '../notes/sign-checkpoint';
import { formatNote } from '../notes/signed-note';
import type { SignedNote } from '../notes/signed-note';
import { refuse } from '../refusal';
import { hashesAt, TILE_WIDTH } from '../tiles/tile';
import { tilePath } from '../tiles/tile-path';
import { StoredTree } from '../tree/stored-tree';
import { verifyConsistency } from '../tree/verify-consistency';
import type { GrowingLog } from './growing-log';
import { resume } from './resume';
import type { Resumed } from './resume';
import type { WriterParts } from './writer-parts';
import type { WriteStep } from './write-step';

/**
 * The one writer of a log. Entries are durable elsewhere before they come here, in their final order, so whatever is lost with this process is
 * appended again by the next one. Any failure ends the writer: what it knows may no longer be what lies on the disk, so a new one is opened.
 */
export class LogWriter {
  private readonly tree: TreeHash;
  private readonly log: GrowingLog;
  private head: Checkpoint;
  /** Entries in the checkpoint that readers see. */
  private published: number;
  private isSpent = false;

  private constructor(
    private readonly parts: WriterParts,
    { log, head, published }: Resumed,
  ) {
    this.tree = new TreeHash(parts.crypto.sha256);
    this.log = log;
    this.head = head ?? { origin: parts.signer.key.name, size: 0, root: this.tree.empty };
    this.published = published;
  }

  /** Refuses a log whose files and kept heads do not belong together. */
  static async open(parts: WriterParts): Promise<LogWriter> {
    return new LogWriter(parts, await resume(parts));
  }

  /** The number of entries, and so the index of the next one. */
  get size(): number {
    return this.log.size;
  }

  append(entries: Iterable<Uint8Array>): void {
    for (const entry of entries) this.log.append(entry);
  }

  /**
   * Writes and signs what was appended; what is appended meanwhile comes next. `onStep` hears of each step once it is durable. If anything
   * fails, or `onStep` throws, this writer is at its end.
   */
  async publish(onStep: (step: WriteStep) => void | Promise<void> = () => undefined): Promise<void> {
    if (this.isSpent) throw new Error('This writer failed before, or is publishing: open another one');
    this.isSpent = true;
    for await (const step of this.steps()) await onStep(step);
    this.isSpent = false;
  }

  private async *steps(): AsyncGenerator<WriteStep, void, void> {
    if (this.published < this.head.size) yield* this.announce(this.head);
    if (this.head.size === this.log.size) return;
    const head = { origin: this.head.origin, size: this.log.size, root: this.log.root() };
    yield* this.writeFiles();
    await this.checkGrowth(head);
    yield 'growth-checked';
    await this.parts.heads.claim(head, this.head.size);
    this.head = head;
    yield 'head-claimed';
    yield* this.announce(head);
  }

  private async *writeFiles(): AsyncGenerator<WriteStep, void, void> {
    const [full, partial] = [this.log.takeFull(), this.log.partial(this.head.size)];
    await this.parts.store.write([...full.bundles, ...partial.bundles]);
    yield 'entries-written';
    await this.parts.store.write([...full.tiles, ...partial.tiles]);
    yield 'tiles-written';
  }

  /** From what lies in the store, not from memory: a signature says that anybody can check this growth. */
  private async checkGrowth(head: Checkpoint): Promise<void> {
    const stored = new StoredTree(this.tree, this.parts.store, head.size);
    if (!sameBytes(await stored.root(), head.root))
      refuse('writer.tiles-differ', `The tiles just written have another root than the ${head.size} entries.`);
    verifyConsistency(this.tree, this.head, head, await stored.consistencyProof(this.head.size));
  }

  private async *announce(head: Checkpoint): AsyncGenerator<WriteStep, void, void> {
    const signed = await signCheckpoint(head, this.parts.signer, ...(this.parts.alsoSigners ?? []));
    yield 'checkpoint-signed';
    await this.parts.heads.keep(head, formatNote(signed));
    yield 'checkpoint-kept';
    const note = formatNote(await this.cosigned(head, signed));
    yield 'checkpoint-cosigned';
    await this.parts.store.write([{ path: 'checkpoint', bytes: note }]);
    yield 'checkpoint-published';
    await this.parts.store.removeFolders(this.outgrownPartials(head.size));
    this.published = head.size;
    yield 'partials-removed';
  }

  private async cosigned(head: Checkpoint, signed: SignedNote): Promise<SignedNote> {
    if (this.parts.askWitnesses === undefined) return signed;
    const stored = new StoredTree(this.tree, this.parts.store, head.size);
    const growth = { published: this.published, size: head.size, note: formatNote(signed), prove: (old: number) => stored.consistencyProof(old) };
    const cosignatures = await this.parts.askWitnesses(growth);
    const cosigned = { text: checkpointText(head), signatures: [...signed.signatures, ...cosignatures] };
    await this.parts.heads.keep(head, formatNote(cosigned));
    return cosigned;
  }

  /** Where the checkpoint before this one left a partial tile, all partial widths of that tile are of no more use once it is full. */
  private outgrownPartials(size: number): string[] {
    const folders: string[] = [];
    for (let level = 0; hashesAt(level, this.published) > 0; level += 1) {
      const [before, now] = [hashesAt(level, this.published), hashesAt(level, size)];
      const index = Math.floor(before / TILE_WIDTH);
      if (before % TILE_WIDTH === 0 || Math.floor(now / TILE_WIDTH) === index) continue;
      for (const kind of level === 0 ? ([level, 'entries'] as const) : [level])
        folders.push(`${tilePath({ level: kind, index, width: TILE_WIDTH })}.p`);
    }
    return folders;
  }
}
