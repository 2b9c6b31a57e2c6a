/** Where a line of the program's own log goes. */
export type Say = (line: { level: 'info' | 'warn' | 'error'; [field: string]: unknown }) => void;

/** One JSON line on the standard output, with the time and the program's name. */
export const sayer =
  (service: string): Say =>
  (line) =>
    void process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), service, ...line })}\n`);
