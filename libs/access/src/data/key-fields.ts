import type { KeyKind } from '@quanlian/contracts';
import type { FieldKind } from './field-kind';

const KIND_OF_KEY: Readonly<Record<KeyKind, FieldKind>> = {
  uscc: 'identity',
  'org-code': 'identity',
  'org-name': 'identity',
  'person-token': 'person',
  'phone-token': 'person',
  'bank-token': 'bank',
  'account-no': 'identity',
  meter: 'identity',
  'sub-meter': 'identity',
  line: 'identity',
  ip: 'ip',
  cidr: 'ip',
  address: 'address',
  facility: 'identity',
  plant: 'identity',
  park: 'plain',
  group: 'identity',
  division: 'plain',
  'application-no': 'identity',
};

/** The kind of a key; undefined for one that is not in the closed list. Whoever reported is hidden whatever names them. */
export function kindOfKey(keyKind: string, role = ''): FieldKind | undefined {
  if (role === 'reporter') return 'reporter';
  return Object.hasOwn(KIND_OF_KEY, keyKind) ? KIND_OF_KEY[keyKind as KeyKind] : undefined;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The kind of `<kind>:<value>`; a bare event id names nobody, and any other text is an identity. */
export function kindOfKeyText(text: string): FieldKind | undefined {
  if (UUID.test(text)) return 'plain';
  const at = text.indexOf(':');
  return at > 0 ? (kindOfKey(text.slice(0, at)) ?? 'identity') : 'identity';
}
