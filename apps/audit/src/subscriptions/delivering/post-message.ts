import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { Injectable } from '@nestjs/common';
import { TargetGuard } from './target-guard';

const PATIENCE_MS = 10_000;
/** In its answer a receiver may say up to which number it has everything. */
export const LAST_SEQUENCE = 'ql-last-sequence';

/** What a receiver said to a message. */
export interface Reception {
  status: number;
  /** the number up to which it has everything, if it says so */
  lastSequence?: number;
}

/** Sends one message. Redirects are not followed: where a message goes was checked, where a redirect leads was not. */
@Injectable()
export class PostMessage {
  constructor(private readonly guard: TargetGuard) {}

  async post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<Reception> {
    const problem = this.guard.problemOf(url);
    if (problem !== undefined) throw new Error(`the address is not called: ${problem}`);
    const { statusCode = 0, headers: said } = await this.answer(url, headers, body);
    const last = said[LAST_SEQUENCE];
    return { status: statusCode, ...(typeof last === 'string' && /^\d{1,15}$/.test(last) && { lastSequence: Number(last) }) };
  }

  private answer(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<IncomingMessage> {
    const send = url.startsWith('https:') ? requestHttps : requestHttp;
    return new Promise((resolve, reject) => {
      const options = {
        method: 'POST',
        lookup: this.guard.lookup,
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'user-agent': 'quanlian-webhooks/1' },
      };
      const request = send(url, options, (response) => {
        // What else it says is not read: nobody needs it, and it could be endless.
        response.destroy();
        resolve(response);
      });
      request.on('error', reject);
      request.end(body);
    });
  }
}
