import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';

/** The server keeps the plan of each in each connection; what is put together anew for every call stays unprepared beyond. */
const MOST = 300;

type Query = (...args: unknown[]) => unknown;

/**
 * From now on every statement with parameters is prepared at its first use on this connection: parsing and planning it each time costs the server more
 * than most of ours take to run.
 */
export function prepareStatements(connection: ClientBase): void {
  const query = connection.query.bind(connection) as Query;
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    if (!names.has(text) && names.size < MOST) names.set(text, createHash('sha256').update(text).digest('base64url').slice(0, 32));
    return names.get(text);
  };
  connection.query = ((text: unknown, values: unknown, ...rest: unknown[]) => {
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
    return name === undefined ? query(text, values, ...rest) : query({ name, text, values }, ...rest);
  }) as ClientBase['query'];
}
