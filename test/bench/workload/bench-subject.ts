import { orgCodeCheckDigit, usccCheckCharacter } from '@quanlian/contracts';

/** One enterprise of the workload, with everything that its events name. */
export interface BenchSubject {
  index: number;
  uscc: string;
  ip: string;
  accountNo: string;
  address: string;
  division: string;
}

/** Provinces of which each gets a part of the enterprises, as national traffic would have it. */
const DIVISIONS = ['150622', '510100', '513300', '530100', '650100', '630100', '440300', '330100'];

/** Both check digits are right, so that the doors take the code as they take a real one. */
function usccOf(index: number, division: string): string {
  const body = `MAB${String(index).padStart(5, '0')}`;
  const code = `91${division}${body}${orgCodeCheckDigit(body)}`;
  return code + usccCheckCharacter(code);
}

/** Addresses of 198.18.0.0/15, which is set aside for load tests. */
export function benchSubject(index: number): BenchSubject {
  const division = DIVISIONS[index % DIVISIONS.length]!;
  return {
    index,
    division,
    uscc: usccOf(index, division),
    ip: `198.${18 + Math.floor(index / 64_000)}.${Math.floor(index / 250) % 256}.${(index % 250) + 1}`,
    accountNo: String(5_100_000_000_000 + index),
    address: `示例市负载路${index + 1}号`,
  };
}
