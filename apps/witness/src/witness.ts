import {
  cosign,
  isSameKey,
  LogRefusal,
  openCheckpoint,
  parseCheckpointText,
  parseConsistencyFile,
  parseNote,
  signatureLine,
  TreeHash,
  verifyConsistency,
  type ConsistencyFile,
  type OpenCheckpoint,
  type Signer,
  type TreeHead,
  type VerifierKey,
} from '@quanlian/transparency-log';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import { cosigned, lastSigned, refused, type Answer } from './answer';
import type { KnownLogs } from './known-logs';
import type { SeenHeads } from './seen-heads';

const sameRoot = (a: TreeHead, b: TreeHead): boolean => Buffer.compare(a.root, b.root) === 0;

/** A refusal of what was sent becomes its answer; any other error is a fault of ours and rises. */
async function orRefuse<T>(status: 400 | 403 | 422, origin: string | undefined, check: () => T | Promise<T>): Promise<T | { answer: Answer }> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof LogRefusal) return { answer: refused(status, error.code, error.detail, origin) };
    throw error;
  }
}

const isAnswer = (value: object): value is { answer: Answer } => 'answer' in value;

/** Signs a head of a log if the tree behind it only grew since the last one that was signed; it never signs two histories. */
export class Witness {
  private readonly tree = new TreeHash(nodeCrypto.sha256);
  /** One request at a time: between the look at the last head and the note of the new one nobody comes between. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly signer: Signer,
    private readonly logs: KnownLogs,
    private readonly heads: SeenHeads,
    private readonly now: () => number = Date.now,
  ) {}

  /** `POST add-checkpoint` (C2SP tlog-witness). */
  addCheckpoint(body: Uint8Array): Promise<Answer> {
    const answer = this.last.then(() => this.judge(body));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  private async judge(body: Uint8Array): Promise<Answer> {
    const read = await orRefuse(400, undefined, () => {
      const file = parseConsistencyFile(body);
      return { file, origin: parseCheckpointText(parseNote(file.checkpoint).text).origin };
    });
    if (isAnswer(read)) return read.answer;
    const { file, origin } = read;
    const key = await this.logs.keyOf(origin);
    if (key === undefined) return refused(404, 'witness.log-unknown', `This witness was not asked to watch ${JSON.stringify(origin)}.`, origin);
    const head = await orRefuse(403, origin, () => openCheckpoint(nodeCrypto, file.checkpoint, { logs: [key] }));
    return isAnswer(head) ? head.answer : this.compare(key, head, file);
  }

  private async compare(key: VerifierKey, head: OpenCheckpoint, { old, proof, checkpoint }: ConsistencyFile): Promise<Answer> {
    const { origin } = head;
    const seen = await this.heads.of(origin);
    if (seen !== undefined && !isSameKey(seen.key, key))
      return refused(403, 'witness.log-key-changed', `The key of ${origin} is another one than that of the last head.`, origin);
    const last: TreeHead = seen?.head ?? { size: 0, root: this.tree.empty };
    if (old > head.size) return refused(400, 'consistency.malformed', `Found old ${old} above the size ${head.size}.`, origin);
    if (head.size < last.size) return lastSigned(origin, last.size, 'log.shrunken');
    if (old !== last.size) return lastSigned(origin, last.size, 'witness.old-size');
    if (head.size === last.size && !sameRoot(head, last)) return lastSigned(origin, last.size, 'log.forked');
    const grown = await orRefuse(422, origin, () => {
      verifyConsistency(this.tree, last, head, proof);
      return {};
    });
    if (isAnswer(grown)) return grown.answer;
    // Noted first: had it signed and then forgot, it could sign another history.
    if (head.size > last.size) await this.heads.put(key, checkpoint);
    return cosigned(origin, signatureLine(await cosign(head.note.text, this.signer, Math.floor(this.now() / 1_000))));
  }
}
