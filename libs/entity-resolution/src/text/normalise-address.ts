import { plain } from './chinese';
import { arabicHouseParts } from './numerals';
import { withoutOwnDivisions } from './own-divisions';
import { withoutCounty, withoutProvince } from './provinces';
import { withZoneName } from './zone-name';

/**
 * One string per premises: `division|township|road|number|building`. Two spellings of a place with the same division give the same string;
 * what stands before the township is replaced by the division code, or left where none is given.
 */
export function normaliseAddress(text: string, division?: string): string {
  const { township, road, number, building } = addressParts(text, division);
  return [division ?? '', township, road, number, building].join('|');
}

export interface AddressParts {
  township: string;
  road: string;
  /** house number, digits only; empty where the address has none */
  number: string;
  building: string;
}

export function addressParts(text: string, division?: string): AddressParts {
  const unified = arabicHouseParts(plain(text).replace(/[,.;、，。；·#]/g, ''));
  const local = division === undefined ? unified : withZoneName(withoutDivisions(unified, division), division);
  const [, township = '', rest = ''] = /^(\p{Script=Han}{1,8}?(?:街道|镇|乡|苏木))?(.*)$/u.exec(local) ?? [];
  const [, road = '', digits, tail = ''] = /^(.*?)(\d+(?:-\d+)*)号(?!楼|院|栋|幢|座)(.*)$/.exec(rest) ?? [];
  if (digits === undefined) return { township, road: withoutTail(rest).name, number: '', building: withoutTail(rest).building };
  return { township, road, number: digits, building: withoutTail(tail).building };
}

const withoutDivisions = (text: string, division: string): string =>
  withoutCounty(withoutCounty(withoutProvince(withoutOwnDivisions(text, division))));

/** Buildings are told apart by number or letter; 厂房, 院内 and the like say nothing more about the place. */
function withoutTail(text: string): { name: string; building: string } {
  const match = /^(.*?)([A-Z\d]+)(?:号)?[栋幢座楼](.*)$/i.exec(text);
  if (!match) return { name: text.replace(/(?:厂房|厂区|院内|内)$/, ''), building: '' };
  return { name: match[1]!, building: match[2]!.toUpperCase() };
}
