import type { ClaimKind, KeyClaim } from './key-claim';
import { parseRange, rangeKey, widen } from './network-range';

/** Kinds of claim that a range makes about every address inside it. */
const NETWORK_CLAIMS: ReadonlySet<ClaimKind> = new Set(['attribution', 'shared']);

/**
 * Claims by key, in memory. `lookup` gives those about a key, and for an address those about every range around it.
 * Following one key may lead to another (account → holder → group), so whoever loads claims from a store asks `takeMissing()` after deciding,
 * loads those keys, adds them and decides again until nothing is missing.
 */
export class ClaimIndex {
  private readonly claims = new Map<string, KeyClaim[]>();
  private readonly loaded = new Set<string>();
  private readonly missing = new Set<string>();
  private readonly seen = new Set<string>();
  private readonly lengths = new Map<number, Set<number>>();

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
    if (!this.loaded.has(key)) this.missing.add(key);
    const range = /^(?:ip|cidr):/.test(key) ? parseRange(key) : undefined;
    if (!range) return this.claims.get(key) ?? [];
    return [...this.lengthsOf(range.width)]
      .filter((length) => length <= range.prefix)
      .flatMap((length) => this.claims.get(rangeKey(widen(range, length))) ?? []);
  };

  /** Keys that were asked for and never loaded; asked once, they are not given again. */
  takeMissing(): string[] {
    const keys = [...this.missing].filter((key) => !this.loaded.has(key)).sort();
    this.missing.clear();
    return keys;
  }

  private lengthsOf(width: number): Set<number> {
    const lengths = this.lengths.get(width) ?? new Set();
    this.lengths.set(width, lengths);
    return lengths;
  }
}
