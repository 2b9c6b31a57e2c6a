import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { certificatesIn, TimeStampRefusal, timeStampRequest, verifyTimeStamp } from '@quanlian/time-stamps';
import { StampRefusal } from './stamp-refusal';
import { StampSettings } from './stamp-settings';
import { TimeStampAuthority, type StampedNote } from './time-stamp-authority';

const PATIENCE_MS = 10_000;
/** Long enough that nobody has an answer ready. */
const NONCE_BYTES = 16;
const REPLY = 'application/timestamp-reply';

/** A time stamp authority that speaks RFC 3161 over HTTP, as all that can be bought do. */
@Injectable()
export class HttpAuthority extends TimeStampAuthority {
  constructor(private readonly settings: StampSettings) {
    super();
  }

  async stamp(note: Uint8Array): Promise<StampedNote> {
    const trusted = await this.certificates();
    const nonce = randomBytes(NONCE_BYTES);
    const reply = await this.ask(await timeStampRequest(note, nonce));
    try {
      return { note, reply, stamp: await verifyTimeStamp(reply, { content: note, trusted, nonce }) };
    } catch (error) {
      if (error instanceof TimeStampRefusal) throw new StampRefusal(error.code, error.detail);
      throw error;
    }
  }

  /** Read each time: a certificate that follows another one is put beside it without a restart. */
  private async certificates(): Promise<Uint8Array[]> {
    const { certificateFile } = this.settings;
    try {
      return certificatesIn(await readFile(certificateFile, 'utf8'));
    } catch (error) {
      throw new StampRefusal('tsa.certificate-missing', `Found no certificate of the authority in ${certificateFile} (${(error as Error).message}).`);
    }
  }

  private async ask(query: Uint8Array): Promise<Uint8Array> {
    const { url } = this.settings;
    if (url === undefined) throw new StampRefusal('tsa.unreachable', 'LOG_TSA_URL names no authority.');
    try {
      const headers = { 'content-type': 'application/timestamp-query', accept: REPLY };
      const answer = await fetch(url, { method: 'POST', headers, body: Buffer.from(query), signal: AbortSignal.timeout(PATIENCE_MS) });
      const reply = new Uint8Array(await answer.arrayBuffer());
      if (answer.status === 200) return reply;
      throw new StampRefusal('tsa.refused', `${url} answered ${answer.status}.`);
    } catch (error) {
      if (error instanceof StampRefusal) throw error;
      const { cause, message } = error as Error;
      throw new StampRefusal('tsa.unreachable', `${url} does not answer (${cause instanceof Error ? cause.message : message}).`);
    }
  }
}
