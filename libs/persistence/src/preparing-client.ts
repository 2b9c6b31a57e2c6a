import { createHash } from 'node:crypto';
import { Client } from 'pg';

/** The server keeps the plan of each in each connection; what is put together anew for every call stays unprepared beyond. */
const MOST = 300;

/** Prepares every statement with parameters at its first use: parsing and planning it each time costs the server more than most of ours take to run. */
export class PreparingClient extends Client {
  private readonly names = new Map<string, string>();

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- six overloads of pg, of which one is changed
  override query(...args: any[]): any {
    const [text, values, ...rest] = args as [unknown, unknown, ...unknown[]];
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? this.nameOf(text) : undefined;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
    const query = super.query.bind(this) as (...given: any[]) => any;
    return name === undefined ? query(...args) : query({ name, text, values }, ...rest);
  }

  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || this.names.size >= MOST) return known;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
    this.names.set(text, name);
    return name;
  }
}
