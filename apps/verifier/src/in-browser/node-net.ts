import { contains, parseRange } from '@quanlian/entity-resolution';
import type { NetworkRange } from '@quanlian/entity-resolution';

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);

/** What our libs use of `node:net`, for a page: predicates on the text of addresses, and whether a range has one. */
export const isIPv4 = (text: string): boolean => IPV4.test(text);

/** Without zones, which no event has. */
export function isIPv6(text: string): boolean {
  const dotted = /[^:]*\.[^:]*$/.exec(text)?.[0];
  return !/[/%]/.test(text) && (dotted === undefined || isIPv4(dotted)) && parseRange(text)?.width === 128;
}

/** As the class of the same name, for one subnet and single addresses. */
export class BlockList {
  private readonly subnets: NetworkRange[] = [];

  addSubnet(base: string, prefix: number, family: 'ipv4' | 'ipv6'): void {
    const range = addressOf(base, family);
    const subnet = range && parseRange(`${base}/${prefix}`);
    if (subnet === undefined) throw new RangeError(`Found ${base}/${prefix}, expected a range of ${family}`);
    this.subnets.push(subnet);
  }

  check(address: string, family: 'ipv4' | 'ipv6'): boolean {
    const range = addressOf(address, family);
    return range !== undefined && this.subnets.some((subnet) => contains(subnet, range) || contains(subnet, otherForm(range)));
  }
}

const addressOf = (text: string, family: 'ipv4' | 'ipv6'): NetworkRange | undefined =>
  (family === 'ipv4' ? isIPv4 : isIPv6)(text) ? parseRange(text) : undefined;

const MAPPED = 0xffffn << 32n;

/** ::ffff:192.0.2.1 is 192.0.2.1, and the other way round. */
const otherForm = (range: NetworkRange): NetworkRange => {
  if (range.width === 32) return { width: 128, bits: MAPPED | range.bits, prefix: 128 };
  return range.bits >> 32n === 0xffffn ? { width: 32, bits: range.bits & 0xffffffffn, prefix: 32 } : range;
};
