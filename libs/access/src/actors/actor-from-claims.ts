import { AGENCIES, RECEIVERS_ONLY } from '@quanlian/contracts';
import type { Actor } from './actor';
import { isOfficerRole, OFFICER_ROLES } from './role';
import { TokenRefused } from '../tokens/token.errors';

const AGENCY_NAMES: readonly string[] = [...AGENCIES, ...RECEIVERS_ONLY];
const ORGAN = /^[a-z0-9][a-z0-9.-]{0,63}$/;
/** Whole pairs of digits only: half a division level would cover its neighbours. */
const DIVISION = /^(\d\d){0,3}$/;

type Claims = Record<string, unknown>;

function text(claims: Claims, name: string, accepts: (value: string) => boolean, expected: string): string | undefined {
  const value = claims[name];
  if (value === undefined) return undefined;
  if (typeof value === 'string' && accepts(value)) return value;
  throw new TokenRefused('auth.token-shape', `Claim ${name}: expected ${expected}`);
}

function rightsOf(claims: Claims): readonly string[] {
  const rights = claims['rights'] ?? [];
  if (Array.isArray(rights) && rights.every((right) => typeof right === 'string')) return rights as string[];
  throw new TokenRefused('auth.token-shape', 'Claim rights: expected an array of strings');
}

/** Reads an actor from verified claims. An organ states agency, organ and jurisdiction; only an officer may go without. */
export function actorFromClaims(claims: Claims): Actor {
  const notBlank = (value: string) => value.trim() !== '';
  const subject = text(claims, 'sub', notBlank, 'a name');
  if (!subject) throw new TokenRefused('auth.token-shape', 'Claim sub: found nothing, expected a name');
  const actor: Actor = {
    subject,
    agency: text(claims, 'agency', (value) => AGENCY_NAMES.includes(value), `one of ${AGENCY_NAMES.join(', ')}`),
    organ: text(claims, 'organ', (value) => ORGAN.test(value), 'lower-case letters, digits, dots and hyphens'),
    jurisdiction: text(claims, 'jurisdiction', (value) => DIVISION.test(value), 'a division code of 6 digits, or whole pairs of its first digits'),
    rights: rightsOf(claims),
    officer: text(claims, 'officer', notBlank, 'an officer number'),
    role: text(claims, 'role', isOfficerRole, `one of ${OFFICER_ROLES.join(', ')}`),
    name: text(claims, 'name', notBlank, 'a name'),
  };
  const organ = actor.agency !== undefined && actor.organ !== undefined && actor.jurisdiction !== undefined;
  if (!organ && actor.officer === undefined) {
    throw new TokenRefused('auth.token-shape', 'Expected the claims agency, organ and jurisdiction, or an officer');
  }
  return actor;
}
