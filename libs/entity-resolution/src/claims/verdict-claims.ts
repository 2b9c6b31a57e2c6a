import type { EffectiveEvent } from '@quanlian/contracts';
import { entityString, isEntityString } from '../operator/key-roles';
import type { KeyClaim } from './key-claim';
import { listOf, newClaim } from './new-claim';

interface Verdict {
  stands: boolean;
  kind: 'same-legal-entity' | 'common-control' | 'any';
  members: string[];
  group: string;
}

/** Merges, un-merges and officers' verdicts. Nothing is rewritten by them: each is one more claim, and the latest about a pair counts. */
export function verdictClaims(event: EffectiveEvent): KeyClaim[] {
  const verdict = verdictOf(event);
  if (!verdict) return [];
  const sameEntity = verdict.kind === 'common-control' ? [] : sameEntityClaims(event, verdict);
  return verdict.kind === 'same-legal-entity' ? sameEntity : [...sameEntity, ...groupClaims(event, verdict)];
}

function verdictOf({ type, facts }: EffectiveEvent): Verdict | undefined {
  if (type === 'entity.merged') return merging(facts.mergeKind, facts.memberKeys, facts.groupId);
  if (type === 'entity.unmerged') return { stands: false, kind: 'any', ...membersOf(facts.removedKeys, facts.groupId) };
  if (type !== 'identity.verdict-given') return undefined;
  const pair = [facts.leftKey, facts.rightKey];
  // The same in which respect? A verdict that does not say so joins nothing.
  if (facts.verdict === 'same') return merging(facts.mergeKind, pair);
  return facts.verdict === 'different' ? { stands: false, kind: 'any', ...membersOf(pair) } : undefined;
}

const merging = (kind: unknown, keys: unknown, groupId?: unknown): Verdict | undefined =>
  kind === 'common-control' || kind === 'same-legal-entity' ? { stands: true, kind, ...membersOf(keys, groupId) } : undefined;

function membersOf(keys: unknown, groupId?: unknown): Pick<Verdict, 'members' | 'group'> {
  const members = listOf(keys)
    .filter((key): key is string => typeof key === 'string')
    .map(entityString)
    .sort();
  return { members, group: entityString(`group:${typeof groupId === 'string' ? groupId : members.join('+')}`) };
}

/** Every member is a name of the one with the strongest kind of key; a USCC is never a name of another USCC by this road alone. */
function sameEntityClaims(event: EffectiveEvent, { stands, members, group }: Verdict): KeyClaim[] {
  const principal = members.find((key) => key.startsWith('uscc:')) ?? members.find((key) => key.startsWith('org-code:'));
  if (!stands) return members.map((key) => newClaim(event, 'same-entity', { key, operator: group, group, stands, rank: 2 }));
  return members
    .filter((key) => principal && key !== principal)
    .map((key) => newClaim(event, 'same-entity', { key, operator: principal!, group, rank: 2 }));
}

function groupClaims(event: EffectiveEvent, { stands, members, group }: Verdict): KeyClaim[] {
  return members
    .filter(isEntityString)
    .flatMap((member) => [
      newClaim(event, 'group', { key: member, operator: group, stands }),
      newClaim(event, 'group-member', { key: group, operator: member, stands }),
    ]);
}
