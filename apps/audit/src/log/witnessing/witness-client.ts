import {
  formatConsistencyFile,
  formatNote,
  fromDecimal,
  isSameKey,
  LogRefusal,
  openCheckpoint,
  parseNote,
  parseSignatureLine,
  type Growth,
  type NoteSignature,
  type VerifierKey,
} from '@quanlian/transparency-log';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import { WitnessRefusal } from './witness-refusal';

/** A checkpoint is due two seconds after its leaf: whoever takes longer signs the next one. */
const PATIENCE_MS = 1_500;

interface Said {
  status: number;
  text: string;
}

/** One witness as the log sees it (C2SP tlog-witness): how far it has signed, and its signature under the next head. */
export class WitnessClient {
  /** the size that it signed last, as far as this process knows */
  signed?: number;
  /** its memory is older than its signatures: somebody put a backup back, and it could sign another history now */
  hasForgotten = false;

  constructor(
    readonly key: VerifierKey,
    private readonly url: string,
    private readonly logKey: VerifierKey,
  ) {}

  /** Its cosignature, found valid; throws WitnessRefusal. */
  async cosign(growth: Growth): Promise<NoteSignature> {
    const first = Math.min(this.signed ?? growth.published, growth.size);
    let said = await this.lay(growth, first);
    if (said.status === 409) {
      const size = this.sizeIn(said, growth, first);
      this.hasForgotten ||= size < (this.signed ?? 0);
      this.signed = size;
      said = await this.lay(growth, size);
      if (said.status === 409) this.sizeIn(said, growth, size);
    }
    const signature = await this.signatureIn(said, growth.note);
    this.signed = growth.size;
    return signature;
  }

  private async lay(growth: Growth, old: number): Promise<Said> {
    const body = Buffer.from(formatConsistencyFile({ old, proof: await growth.prove(old), checkpoint: growth.note }));
    try {
      const answer = await fetch(`${this.url.replace(/\/+$/, '')}/add-checkpoint`, {
        method: 'POST',
        body,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return { status: answer.status, text: await answer.text() };
    } catch (error) {
      const { cause, message } = error as Error;
      throw new WitnessRefusal('witness.unreachable', `${this.url} does not answer (${cause instanceof Error ? cause.message : message}).`);
    }
  }

  /** The size that the witness says it has signed, if our tree has that size and may have grown from it. */
  private sizeIn({ text }: Said, { size }: Growth, asked: number): number {
    const signed = fromDecimal(text.trimEnd());
    if (signed === undefined)
      throw new WitnessRefusal('witness.answer-malformed', `Found ${JSON.stringify(text.slice(0, 60))} with 409, expected a size.`);
    if (signed > size) throw new WitnessRefusal('log.shrunken', `It has signed a head of ${signed} entries, and ours has ${size}.`);
    if (signed === asked) throw new WitnessRefusal('log.forked', `It has signed another head of ${size} entries than ours.`);
    return signed;
  }

  private async signatureIn({ status, text }: Said, note: Uint8Array): Promise<NoteSignature> {
    if (status === 422) throw new WitnessRefusal('log.rewritten', `The head that it has signed does not lead to ours: ${text.trim().slice(0, 200)}`);
    if (status !== 200) throw new WitnessRefusal('witness.refused', `It answered ${status}: ${text.trim().slice(0, 200)}`);
    try {
      const signature = text
        .trimEnd()
        .split('\n')
        .map(parseSignatureLine)
        .find((line) => isSameKey(this.key, line));
      if (signature === undefined) throw new WitnessRefusal('witness.answer-malformed', 'Its key signed none of the lines that it sent.');
      const { text: body, signatures } = parseNote(note);
      // A broken line under the checkpoint would spoil it for every reader.
      await openCheckpoint(nodeCrypto, formatNote({ text: body, signatures: [...signatures, signature] }), {
        logs: [this.logKey],
        witnesses: [this.key],
      });
      return signature;
    } catch (error) {
      if (error instanceof LogRefusal) throw new WitnessRefusal('witness.answer-malformed', error.message);
      throw error;
    }
  }
}
