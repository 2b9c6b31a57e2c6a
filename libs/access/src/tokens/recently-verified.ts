import { createHash } from 'node:crypto';
import type { Actor } from '../actors/actor';

/** So long a signature that was checked need not be checked again: far below the time for which the issuer's keys themselves are kept. */
const TRUSTED_MS = 30_000;
/** Each takes about a kilobyte. */
const MOST = 2_000;

interface Verified {
  actor: Actor;
  until: number;
}

/**
 * Tokens that were verified a moment ago, with their actors: publishers send many requests with one token, and its signature is the dearest part of a
 * small one. Kept under a hash, so that memory holds no token.
 */
export class RecentlyVerified {
  /** the one that was added last at the end */
  private readonly byHash = new Map<string, Verified>();

  constructor(private readonly clock: () => number = Date.now) {}

  of(token: string): Actor | undefined {
    const hash = hashOf(token);
    const known = this.byHash.get(hash);
    if (known === undefined || this.clock() < known.until) return known?.actor;
    this.byHash.delete(hash);
    return undefined;
  }

  /** @param expiresAt of the token, ms since 1970: never believed beyond */
  add(token: string, actor: Actor, expiresAt: number): void {
    this.byHash.set(hashOf(token), { actor, until: Math.min(this.clock() + TRUSTED_MS, expiresAt) });
    if (this.byHash.size > MOST) this.byHash.delete(this.byHash.keys().next().value!);
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64');
