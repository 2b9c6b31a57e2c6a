/** What a plain server says to a request. */
export interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
}

/** A line of text. */
export const plain = (status: number, text: string): Answer => ({ status, type: 'text/plain; charset=utf-8', body: `${text}\n` });
