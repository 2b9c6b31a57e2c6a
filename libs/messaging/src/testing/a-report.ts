import { randomBytes } from 'node:crypto';
import { findContract, uuidV7 } from '@quanlian/contracts';
import type { QuanlianEvent } from '@quanlian/contracts';

/** For specs: a report that passes the contract, with an id of its own. */
export function aReport(): QuanlianEvent {
  const example = findContract('site.reported')!.example;
  const id = uuidV7(Date.now(), randomBytes(10));
  return { ...example, id, idempotencykey: id, agency: 'gov', source: `/gov/${example.organ}` };
}
