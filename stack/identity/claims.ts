import { AGENCIES, type Agency } from '../../libs/contracts/src/agencies';
import type { Officer } from './officers';

export const API_AUDIENCE = 'urn:quanlian:api';
export const ORGAN_RIGHTS: readonly string[] = ['publish', 'backfill'];
export const NATION = '000000';

/** What every access token says beside the claims of RFC 9068. */
export interface ApiClaims {
  agency: string;
  organ: string;
  jurisdiction: string;
  rights: readonly string[];
  officer?: string;
  role?: string;
  name?: string;
}

export interface Organ {
  agency: Agency;
  organ: string;
}

const ORGAN = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** "energy/grid" -> { agency: 'energy', organ: 'grid' } */
export function parseOrgan(text: string): Organ | undefined {
  const [agency, organ, ...rest] = text.split('/');
  if (rest.length > 0 || !AGENCIES.includes(agency as Agency) || !organ || !ORGAN.test(organ)) return undefined;
  return { agency: agency as Agency, organ };
}

export const claimsOfOrgan = ({ agency, organ }: Organ): ApiClaims => ({ agency, organ, jurisdiction: NATION, rights: ORGAN_RIGHTS });

export const claimsOfOfficer = (officer: Officer): ApiClaims => ({ ...officer, rights: [] });
