import { orgCodeCheckDigit, usccCheckCharacter } from '@quanlian/contracts';

/** One enterprise of the load, with everything that its events name. */
export interface SyntheticSubject {
  uscc: string;
  ip: string;
  accountNo: string;
  address: string;
}

export const DIVISION = '510100';

/** Both check digits are right, so that the doors take the code as they take a real one. */
function usccOf(index: number): string {
  const body = `MAFT${String(index).padStart(4, '0')}`;
  const code = `91${DIVISION}${body}${orgCodeCheckDigit(body)}`;
  return code + usccCheckCharacter(code);
}

/** Addresses of 198.18.0.0/15, which is set aside for load tests. */
export const syntheticSubject = (index: number): SyntheticSubject => ({
  uscc: usccOf(index),
  ip: `198.18.${Math.floor(index / 250)}.${(index % 250) + 1}`,
  accountNo: String(5_100_000_000_000 + index),
  address: `示例市负载路${index + 1}号`,
});
