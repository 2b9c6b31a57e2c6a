import { createHash } from 'node:crypto';

const sha256 = (...parts: Uint8Array[]): string => createHash('sha256').update(Buffer.concat(parts)).digest('hex');
const raw = (hash: string): Buffer => Buffer.from(hash, 'hex');
/** The largest power of two below `count`. */
const split = (count: number): number => 2 ** Math.floor(Math.log2(count - 1));

/** RFC 6962, 2.1, as its text has it: recursive over entries, without tiles and with nothing of ours. Each root is remembered. */
export class ReferenceTree {
  private readonly roots = new Map<string, string>();

  constructor(private readonly entries: readonly Uint8Array[]) {}

  mth(to: number, from = 0): string {
    const key = `${from}:${to}`;
    const root = this.roots.get(key) ?? this.compute(from, to);
    this.roots.set(key, root);
    return root;
  }

  path(m: number, to: number, from = 0): string[] {
    if (to - from === 1) return [];
    const k = from + split(to - from);
    return m < k ? [...this.path(m, k, from), this.mth(to, k)] : [...this.path(m, to, k), this.mth(k, from)];
  }

  proof(m: number, to: number, from = 0, isWhole = true): string[] {
    if (m === to) return isWhole ? [] : [this.mth(to, from)];
    const k = from + split(to - from);
    return m <= k ? [...this.proof(m, k, from, isWhole), this.mth(to, k)] : [...this.proof(m, to, k, false), this.mth(k, from)];
  }

  private compute(from: number, to: number): string {
    if (to === from) return sha256();
    if (to - from === 1) return sha256(Uint8Array.of(0), this.entries[from]!);
    const k = from + split(to - from);
    return sha256(Uint8Array.of(1), raw(this.mth(k, from)), raw(this.mth(to, k)));
  }
}
