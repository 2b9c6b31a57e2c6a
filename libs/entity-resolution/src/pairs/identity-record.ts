import type { KeyKind } from '@quanlian/contracts';
import type { NodeKind } from './node-kind';

/** A key as one record states it. */
export interface RecordKey {
  kind: KeyKind;
  value: string;
  /** span in which the record had it, epoch ms, both ends included; open where it is not known */
  from?: number;
  to?: number;
  /** of an address on the network: how it was attributed */
  nat?: string;
  confidence?: number;
}

/** What one source says about one thing: enough to ask whether two of them describe the same. */
export interface IdentityRecord {
  node: NodeKind;
  /** county in which it is recorded, six digits */
  division?: string;
  /** as what it stands in a dealing with others: plant, consumer, host, tenant, retailer, customer */
  role?: string;
  keys: readonly RecordKey[];
  /** as written */
  names: readonly string[];
  /** that a registry has on file */
  formerNames?: readonly string[];
  /** as written; a spelling that `normaliseAddress` gave is taken, too */
  addresses: readonly string[];
  /** the division in which its addresses are read, where that is another than the record's */
  addressesIn?: string;
  /** of before 2015, 15 digits: division and organisation code */
  taxNumbers?: readonly string[];
}
