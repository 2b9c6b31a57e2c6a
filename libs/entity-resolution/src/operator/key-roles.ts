import { keyString } from '@quanlian/contracts';
import type { EventKey } from '@quanlian/contracts';

/** Parties that stand beside an operator: their key alone does not make the event theirs. */
const BESIDE = new Set(['host', 'supplier', 'plant-owner', 'subscriber', 'retailer', 'reporter', 'region']);
/** Those among them that get an event when nobody else does. */
const BESIDE_WITH_CASE = new Set(['host', 'supplier', 'plant-owner', 'subscriber']);
/** A person is an operator only where the publisher says so; a legal person or a shareholder of an enterprise is not. */
const PERSON_OPERATES = new Set(['operator', 'suspect', 'consumer', 'tenant', 'customer', 'holder', 'account-holder']);
/** Where several operators are named, the surest role comes first. */
const BY_STRENGTH = ['operator', 'suspect', 'tenant', 'holder', 'account-holder', 'consumer', 'customer'];

const isLegalEntity = (key: EventKey): boolean => key.kind === 'uscc' || key.kind === 'org-code' || key.kind === 'group';

const strength = (key: EventKey): number => {
  const place = BY_STRENGTH.indexOf(key.role);
  return place < 0 ? BY_STRENGTH.length : place;
};

/** Keys that name an operator outright, surest first; a legal entity comes before a person. */
export function operatorKeys(keys: readonly EventKey[]): EventKey[] {
  const entities = keys.filter((key) => isLegalEntity(key) && !BESIDE.has(key.role));
  const persons = keys.filter((key) => key.kind === 'person-token' && PERSON_OPERATES.has(key.role));
  return [...inOrder(entities), ...inOrder(persons)];
}

const inOrder = (keys: readonly EventKey[]): EventKey[] => [...keys].sort((a, b) => strength(a) - strength(b));

/** Hosts, suppliers, plant owners and subscribers: the last to be asked. */
export const besideKeys = (keys: readonly EventKey[]): EventKey[] => keys.filter((key) => isLegalEntity(key) && BESIDE_WITH_CASE.has(key.role));

export const HELD_KINDS: ReadonlySet<string> = new Set(['account-no', 'sub-meter', 'meter', 'line']);
export const NETWORK_KINDS: ReadonlySet<string> = new Set(['ip', 'cidr']);

/** The operator string of a key; a group is written with or without its prefix by publishers. */
export const operatorString = (key: Pick<EventKey, 'kind' | 'value'>): string => entityString(keyString(key));

/** `group:group:a` and `group:a` are one group. */
export const entityString = (text: string): string => text.replace(/^group:(?:group:)+/, 'group:');

export const isEntityString = (text: unknown): text is string => typeof text === 'string' && /^(?:uscc|org-code|person-token|group):./.test(text);
