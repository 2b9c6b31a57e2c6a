import { canonicalJson, sha256Hex } from '@quanlian/contracts';
import type { Cadence, ObligationPolicy, Pack } from '../policy';
import { assemblePolicies } from './assemble';

/** The packs that something is judged by, taken together. Made once and passed on: what is read of its lists is kept by their identity. */
export class PolicyPacks {
  readonly policies: readonly ObligationPolicy[];
  readonly cadences: readonly Cadence[];
  private readonly byId: ReadonlyMap<string, ObligationPolicy>;

  constructor(readonly packs: readonly Pack[]) {
    this.policies = assemblePolicies(packs);
    this.cadences = packs.flatMap((pack) => pack.cadences ?? []);
    this.byId = new Map(this.policies.map((policy) => [policy.id, policy]));
  }

  /** SHA-256 of all they say: views that were made by other packs are made again. */
  version(): string {
    return sha256Hex(canonicalJson(this.packs));
  }

  find(policyId: string): ObligationPolicy | undefined {
    return this.byId.get(policyId);
  }

  /** These and further ones, in the order of their names: the same packs give the same bytes, whoever reads them. One of the same name takes its place. */
  with(others: readonly Pack[]): PolicyPacks {
    if (others.length === 0) return this;
    const byName = new Map([...others].sort((a, b) => (a.pack < b.pack ? -1 : 1)).map((pack) => [pack.pack, pack]));
    const known = new Set(this.packs.map(({ pack }) => pack));
    return new PolicyPacks([
      ...this.packs.map((pack) => byName.get(pack.pack) ?? pack),
      ...[...byName.values()].filter(({ pack }) => !known.has(pack)),
    ]);
  }
}
