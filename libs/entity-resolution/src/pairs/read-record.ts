import { checkOrgCode, checkUscc } from '@quanlian/contracts';
import { isCarrierShared, networkKey, parseRange } from '../claims/network-range';
import { leadingDivision } from '../text/leading-division';
import { normaliseAddress } from '../text/normalise-address';
import { parseName } from '../text/normalise-name';
import type { OrganisationName } from '../text/normalise-name';
import { ordinalsOf } from '../text/ordinals';
import type { IdentityRecord, RecordKey } from './identity-record';

/** A name in the parts that are compared. */
export interface ReadName extends OrganisationName {
  /** without its division: two firms of one county cannot share it */
  own: string;
  ordinals: string;
  former: boolean;
}

/** An address on the network in one spelling. */
export interface ReadNetwork extends RecordKey {
  key: string;
}

/** A record in one spelling, read once and compared often. */
export interface ReadRecord {
  node: IdentityRecord['node'];
  division?: string;
  role?: string;
  /** organisation codes that hold by their check digits, of whatever form they were stated in */
  codes: ReadonlySet<string>;
  names: readonly ReadName[];
  /** down to a house or building number */
  premises: ReadonlySet<string>;
  streets: ReadonlySet<string>;
  /** accounts with their grid, and meters */
  supplies: readonly RecordKey[];
  networks: readonly ReadNetwork[];
  /** person, bank and telephone, as `<kind>:<token>` */
  tokens: ReadonlySet<string>;
}

/** Reads a record once, so that it can be compared with many. */
export function readRecord(record: IdentityRecord): ReadRecord {
  const { node, role, keys } = record;
  const spelled = record.addresses.map((text) => spelling(text, record.addressesIn ?? record.division));
  const division = record.division ?? divisionOf(keys);
  return {
    node,
    role,
    division,
    codes: new Set([...keys.flatMap(codeOf), ...(record.taxNumbers ?? []).flatMap(codeOfTaxNumber)]),
    names: [...record.names.map((name) => readName(name, false)), ...(record.formerNames ?? []).map((name) => readName(name, true))],
    premises: new Set(spelled.filter(isPremises)),
    streets: new Set(spelled.filter((address) => !isPremises(address) && /\|[^|]/.test(address))),
    supplies: keys.filter(({ kind, value }) => kind === 'meter' || (kind === 'account-no' && value.includes(':'))),
    networks: keys.flatMap(networkOf),
    tokens: new Set(keys.filter(({ kind }) => TOKENS.has(kind)).map(({ kind, value }) => `${kind}:${value}`)),
  };
}

const TOKENS: ReadonlySet<string> = new Set(['person-token', 'bank-token', 'phone-token']);

const isNormalised = (text: string): boolean => /^\d*(?:\|[^|]*){4}$/.test(text);
const spelling = (text: string, division: string | undefined): string => (isNormalised(text) ? text : normaliseAddress(text, division));

function isPremises(address: string): boolean {
  const [, , , number, building] = address.split('|');
  return Boolean(number || building);
}

/** A code whose check digit is wrong is nobody's; one whose inner check is wrong is kept as it is and never repaired. */
function codeOf({ kind, value }: RecordKey): string[] {
  if (kind === 'uscc' && checkUscc(value).ok) return [value.slice(8, 17)];
  return kind === 'org-code' && checkOrgCode(value).ok ? [value] : [];
}

const codeOfTaxNumber = (number: string): string[] => (/^\d{6}.{9}$/.test(number) && checkOrgCode(number.slice(6)).ok ? [number.slice(6)] : []);

const divisionOf = (keys: readonly RecordKey[]): string | undefined =>
  keys.find(({ kind, value }) => kind === 'uscc' && checkUscc(value).ok)?.value.slice(2, 8);

function readName(text: string, former: boolean): ReadName {
  const parsed = parseName(text);
  return { ...parsed, own: leadingDivision(parsed.name).rest, ordinals: ordinalsOf(parsed.name), former };
}

/** 100.64.0.0/10 and what a carrier put many customers behind is no key at all. */
function networkOf(key: RecordKey): ReadNetwork[] {
  const range = key.kind === 'ip' || key.kind === 'cidr' ? parseRange(key.value) : undefined;
  const spelled = range && networkKey(key.value);
  return spelled === undefined || isCarrierShared(range!) || key.nat === 'cgnat' ? [] : [{ ...key, key: spelled }];
}
