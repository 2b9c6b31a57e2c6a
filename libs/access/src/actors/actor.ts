import { isOfficerRole, type Role } from './role';

/** Of systems: `backfill` may state when it knew of an event, beside publishing it. */
export const RIGHTS = ['publish', 'backfill'] as const;
export type Right = (typeof RIGHTS)[number];

/** Who is asking, as the access token says it. An agency system has agency, organ and jurisdiction; an officer also has `officer`, `role` and `name`. */
export interface Actor {
  subject: string;
  agency?: string;
  organ?: string;
  /** division code of 6 digits, or a prefix of it; '' and '000000' are the nation */
  jurisdiction?: string;
  rights: readonly string[];
  officer?: string;
  role?: string;
  name?: string;
  /** the sign-in that the token belongs to, as a stand-in; a token without one is a session of its own */
  session?: string;
}

/** The role under which the policy is asked. A person without a known role has none, and then nothing is open to them. */
export function roleOf(actor: Actor): Role | undefined {
  if (actor.officer !== undefined) return isOfficerRole(actor.role) ? actor.role : undefined;
  if (actor.agency === undefined || actor.organ === undefined) return undefined;
  return actor.agency === 'evaluator' ? 'evaluation-system' : 'organ-system';
}
