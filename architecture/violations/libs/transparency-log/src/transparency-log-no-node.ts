import { createHash } from 'node:crypto';

export const leafHash = (entry: Uint8Array): Uint8Array => createHash('sha256').update(entry).digest();
