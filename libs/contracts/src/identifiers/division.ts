import { refused, valid } from './identifier-check';
import type { IdentifierCheck } from './identifier-check';

/** Province prefixes of GB/T 2260, and 66 for 新疆生产建设兵团, which is administered as a province of its own. */
export const PROVINCE_PREFIXES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 66 71 81 82'.split(' '),
);

/** The whole country, in a token and on an event. */
export const NATION = '000000';

/** Division code of 2 (province), 4 (city) or 6 digits; `00` and `000000` are the nation. Development zones outside GB/T 2260 pass: only the province is known here. */
export function checkDivision(value: string): IdentifierCheck {
  if (!/^(\d{2}|\d{4}|\d{6})$/.test(value)) return refused(`Found ${value}, expected a division code of 2, 4 or 6 digits`);
  if (NATION.startsWith(value)) return valid;
  if (!PROVINCE_PREFIXES.has(value.slice(0, 2))) return refused(`Found province prefix ${value.slice(0, 2)}, expected one of GB/T 2260`);
  if (value.length === 6 && value.slice(2, 4) === '00' && value.slice(4) !== '00')
    return refused(`Found county ${value.slice(4)} without a city in ${value}, expected a city in digits 3-4`);
  return valid;
}
