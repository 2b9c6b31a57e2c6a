import { claimsOfOfficer, claimsOfOrgan, parseOrgan, type ApiClaims } from './claims';
import { findOfficer } from './officers';

export type TokenRequest = { ok: true; subject: string; claims: ApiClaims } | { ok: false; detail: string };

const refused = (detail: string): TokenRequest => ({ ok: false, detail });
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isDivision = (value: unknown): value is string => typeof value === 'string' && /^(\d\d){1,3}$/.test(value);
const areRights = (value: unknown): value is string[] => Array.isArray(value) && value.every((right) => right === 'publish' || right === 'backfill');

function holderOf({ officer, agency, organ }: Record<string, unknown>): TokenRequest {
  if (officer !== undefined) {
    const found = typeof officer === 'string' ? findOfficer(officer) : undefined;
    if (!found) return refused(`officer is ${JSON.stringify(officer)}; expected the form of-0001`);
    // The acts of a story are played at the times the story gives them.
    return { ok: true, subject: found.officer, claims: { ...claimsOfOfficer(found), rights: ['backfill'] } };
  }
  const parsed = typeof agency === 'string' && typeof organ === 'string' ? parseOrgan(`${agency}/${organ}`) : undefined;
  if (!parsed)
    return refused(`agency and organ are ${JSON.stringify(agency)} and ${JSON.stringify(organ)}; expected for example "energy" and "grid"`);
  return { ok: true, subject: `${parsed.agency}/${parsed.organ}`, claims: claimsOfOrgan(parsed) };
}

/** The body of POST /demo/token: { agency, organ, jurisdiction?, rights? } or { officer, jurisdiction?, rights? }. */
export function readTokenRequest(body: unknown): TokenRequest {
  if (!isRecord(body)) return refused('the body is not a JSON object');
  const holder = holderOf(body);
  if (!holder.ok) return holder;
  const { jurisdiction = holder.claims.jurisdiction, rights = holder.claims.rights } = body;
  if (!isDivision(jurisdiction)) return refused(`jurisdiction is ${JSON.stringify(jurisdiction)}; expected a division code of 2, 4 or 6 digits`);
  if (!areRights(rights)) return refused(`rights are ${JSON.stringify(rights)}; expected a list of "publish" and "backfill"`);
  return { ...holder, claims: { ...holder.claims, jurisdiction, rights } };
}
