/** What the witness says to a request (C2SP tlog-witness): status, and the text that belongs to it. */
export interface Answer {
  status: number;
  type: string;
  body: string;
  /** why it did not sign, by a code of `libs/transparency-log` or one of this app */
  code?: string;
  /** whose head it was about */
  origin?: string;
}

const TEXT = 'text/plain; charset=utf-8';
const SIZE = 'text/x.tlog.size';

/** The lines of its signature. */
export const cosigned = (origin: string, lines: string): Answer => ({ status: 200, type: TEXT, body: lines, origin });

/** It has signed a head of this size: the log shall prove its growth from there. */
export const lastSigned = (origin: string, size: number, code: string): Answer => ({ status: 409, type: SIZE, body: `${size}\n`, code, origin });

export const refused = (status: 400 | 403 | 404 | 422, code: string, detail: string, origin?: string): Answer => ({
  status,
  type: TEXT,
  body: `${code}: ${detail}\n`,
  code,
  origin,
});
