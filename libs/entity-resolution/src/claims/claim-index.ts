import type { ClaimKind, KeyClaim } from './key-claim';
import { isNetworkKey, parseRange, rangeKey, widen } from './network-range';
import type { NetworkRange } from './network-range';

/** Kinds of claim that a range makes about every address inside it. */
const NETWORK_CLAIMS: ReadonlySet<ClaimKind> = new Set(['attribution', 'shared']);

const NONE: readonly KeyClaim[] = [];

/**
 * Claims by key, in memory. `lookup` gives those about a key, and for an address those about every range around it.
 * Following one key may lead to another (account → holder → group), so whoever loads claims from a store asks `takeMissing()` after deciding,
 * loads those keys, adds them and decides again where `timesShort` went up, until nothing is missing.
 */
export class ClaimIndex {
  private readonly claims = new Map<string, KeyClaim[]>();
  private readonly loaded = new Set<string>();
  private readonly missing = new Set<string>();
  private readonly seen = new Set<string>();
  private readonly lengths = new Map<number, Set<number>>();
  private readonly ranges = new Map<string, NetworkRange | undefined>();
  private short = 0;

  constructor(claims: readonly KeyClaim[] = []) {
    this.add(claims);
  }

  /** `loaded` names the keys whose claims are complete with this call. */
  add(claims: readonly KeyClaim[], loaded: readonly string[] = []): void {
    for (const key of loaded) this.loaded.add(key);
    for (const claim of claims) {
      const identity = [claim.eventId, claim.kind, claim.key, claim.operator].join(' ');
      if (this.seen.has(identity)) continue;
      this.seen.add(identity);
      const range = NETWORK_CLAIMS.has(claim.kind) ? parseRange(claim.key) : undefined;
      if (range) this.lengthsOf(range.width).add(range.prefix);
      const known = this.claims.get(claim.key);
      if (known) known.push(claim);
      else this.claims.set(claim.key, [claim]);
    }
  }

  readonly lookup = (key: string): readonly KeyClaim[] => {
    if (!this.loaded.has(key)) {
      this.missing.add(key);
      this.short += 1;
    }
    const range = isNetworkKey(key) ? this.rangeOf(key) : undefined;
    if (!range) return this.claims.get(key) ?? NONE;
    return [...this.lengthsOf(range.width)]
      .filter((length) => length <= range.prefix)
      .flatMap((length) => this.claims.get(rangeKey(widen(range, length))) ?? []);
  };

  isLoaded(key: string): boolean {
    return this.loaded.has(key);
  }

  /** How often so far a key was asked for whose claims may not be complete: whoever did not add to it has an answer that stands. */
  get timesShort(): number {
    return this.short;
  }

  /** Keys that were asked for and never loaded; asked once, they are not given again. */
  takeMissing(): string[] {
    const keys = [...this.missing].filter((key) => !this.loaded.has(key)).sort();
    this.missing.clear();
    return keys;
  }

  /** Each step of a decision asks for the same few networks again. */
  private rangeOf(key: string): NetworkRange | undefined {
    if (!this.ranges.has(key)) this.ranges.set(key, parseRange(key));
    return this.ranges.get(key);
  }

  private lengthsOf(width: number): Set<number> {
    const lengths = this.lengths.get(width) ?? new Set();
    this.lengths.set(width, lengths);
    return lengths;
  }
}
