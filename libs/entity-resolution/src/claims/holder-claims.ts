import { keyString } from '@quanlian/contracts';
import type { CaseEvent } from '@quanlian/contracts';
import { HELD_KINDS, operatorKeys, operatorString } from '../operator/key-roles';
import type { KeyClaim } from './key-claim';
import { listOf, newClaim } from './new-claim';

/** The operator named beside an account, sub-meter, meter or line, in keys or among the account numbers of the facts, holds it. */
export function holderClaims(event: CaseEvent): KeyClaim[] {
  const named = operatorKeys(event.keys)[0];
  if (!named) return [];
  const operator = operatorString(named);
  const keyed = new Set(event.keys.filter((key) => HELD_KINDS.has(key.kind)).map(keyString));
  const labels = listOf(event.facts.accountNos).filter((label): label is string => typeof label === 'string');
  return [
    ...[...keyed].map((key) => newClaim(event, 'holder', { key, operator, rank: 2 })),
    ...labels.flatMap((label) => labelClaims(event, label, operator)),
  ];
}

/** An account number without its grid: it names the account of the grid beside it, and any key that ends in this number within the province. */
function labelClaims(event: CaseEvent, label: string, operator: string): KeyClaim[] {
  const province = event.jurisdiction.slice(0, 2);
  const sameGrid = [...new Set(event.keys.filter(({ kind }) => kind === 'account-no').map(({ value }) => gridOf(value)))]
    .filter((grid) => grid !== undefined)
    .map((grid) => newClaim(event, 'holder', { key: `account-no:${grid}:${label}`, operator, rank: 1 }));
  return [...sameGrid, ...bareKeys(label).map((key) => newClaim(event, 'holder', { key, operator, province, rank: 1 }))];
}

const gridOf = (value: string): string | undefined => (value.includes(':') ? value.slice(0, value.lastIndexOf(':')) : undefined);

const bareKeys = (label: string): string[] => [`account-no:${label}`, `sub-meter:${label}`];

/** The key under which bare numbers are claimed, for a key that carries its grid. */
export function bareKeyOf(key: string): string | undefined {
  const [, kind, number] = /^(account-no|sub-meter):.+:([^:]+)$/.exec(key) ?? [];
  return kind && number ? `${kind}:${number}` : undefined;
}
