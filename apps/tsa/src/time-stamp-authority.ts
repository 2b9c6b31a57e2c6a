import { randomBytes } from 'node:crypto';
import { issueTimeStamp, parseTimeStampRequest, rejectTimeStamp, TimeStampRefusal, type TimeStampSigner } from '@quanlian/time-stamps';

const SERIAL_BYTES = 16;

/** What the authority answers, and whether it stamped. */
export interface Stamped {
  reply: Uint8Array;
  isGranted: boolean;
}

/** Says when it was asked about something of which it sees only the hash (RFC 3161). It remembers nothing: its numbers are too random to come twice. */
export class TimeStampAuthority {
  constructor(
    private readonly signer: TimeStampSigner,
    private readonly now: () => number = Date.now,
  ) {}

  async stamp(query: Uint8Array): Promise<Stamped> {
    const time = this.now();
    try {
      const request = parseTimeStampRequest(query);
      return { reply: await issueTimeStamp(this.signer, request, { time, serial: randomBytes(SERIAL_BYTES) }), isGranted: true };
    } catch (error) {
      if (error instanceof TimeStampRefusal) return { reply: rejectTimeStamp(), isGranted: false };
      throw error;
    }
  }
}
