import { roleOf, type Actor } from '../actors/actor';
import type { Role } from '../actors/role';
import { actInfo, type Act } from './act';
import { POLICY, type RolePolicy } from './policy';
import type { Purpose } from './purpose';
import type { Command, Resource } from './resource';

/** Undefined for an actor without a role: nothing is allowed to it. */
export function policyOf(actor: Actor): RolePolicy | undefined {
  const role = roleOf(actor);
  return role && POLICY[role];
}

/** A system publishes only with the right that its token states; everything else follows from the role. */
export function mayCommand(actor: Actor, command: Command): boolean {
  return policyOf(actor)?.commands.includes(command) ?? false;
}

/** Whether the resource has any rows for this actor at all. */
export const mayRead = (actor: Actor, resource: Resource): boolean => (policyOf(actor)?.rows[resource] ?? 'none') !== 'none';

/** Whether rows of the resource that were disclosed to the actor's agency are shown to this actor. */
export const mayReceive = (actor: Actor, resource: Resource): boolean =>
  actor.officer !== undefined && (policyOf(actor)?.receives?.includes(resource) ?? false);

const holds = (actor: Actor, roles: readonly Role[]): boolean => {
  const role = roleOf(actor);
  return actor.officer !== undefined && role !== undefined && roles.includes(role);
};

/** By role alone; where the act is to take effect, the scope decides. */
export const mayPropose = (actor: Actor, act: Act): boolean => mayCommand(actor, 'propose-act') && holds(actor, actInfo(act).proposedBy);
/** By role alone; that it is another person than the proposer, the proposal itself sees to. */
export const mayApprove = (actor: Actor, act: Act): boolean => mayCommand(actor, 'decide-act') && holds(actor, actInfo(act).approvedBy);

/** The purpose of a request: the stated one if the role knows it, the role's usual one where none is stated. */
export function purposeFor(actor: Actor, stated?: string): Purpose | undefined {
  const purposes = policyOf(actor)?.purposes ?? [];
  return stated === undefined ? purposes[0] : purposes.find((purpose) => purpose === stated);
}
