const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);
const GROUP = /^[0-9a-f]{1,4}$/i;
const MAPPED = 0xffffn << 32n;

type Family = 'ipv4' | 'ipv6';

/**
 * What our libs use of `node:net`, for a page: predicates on the text of addresses, and whether a range has one. It stands on nothing of ours: the libs
 * that read addresses ask for this file while they are being loaded, and would find each other half there.
 */
export const isIPv4 = (text: string): boolean => IPV4.test(text);

/** Without zones, which no event has. */
export const isIPv6 = (text: string): boolean => groupsOf(text) !== undefined;

/** As the class of the same name, for one subnet and single addresses. */
export class BlockList {
  private readonly subnets: { bits: bigint; prefix: bigint }[] = [];

  addSubnet(base: string, prefix: number, family: Family): void {
    const bits = bitsOf(base, family);
    const width = family === 'ipv4' ? 32 : 128;
    if (bits === undefined || !Number.isInteger(prefix) || prefix < 0 || prefix > width)
      throw new RangeError(`Found ${base}/${prefix}, expected a range of ${family}`);
    this.subnets.push({ bits, prefix: BigInt(prefix + 128 - width) });
  }

  check(address: string, family: Family): boolean {
    const bits = bitsOf(address, family);
    return bits !== undefined && this.subnets.some((subnet) => (bits ^ subnet.bits) >> (128n - subnet.prefix) === 0n);
  }
}

/** All as IPv6: 192.0.2.1 and ::ffff:192.0.2.1 are one. */
function bitsOf(text: string, family: Family): bigint | undefined {
  if (family === 'ipv4') return isIPv4(text) ? MAPPED | ipv4Bits(text) : undefined;
  return groupsOf(text)?.reduce((bits, group) => (bits << 16n) | BigInt(`0x${group}`), 0n);
}

const ipv4Bits = (text: string): bigint => text.split('.').reduce((bits, octet) => (bits << 8n) | BigInt(octet), 0n);

/** The eight groups of an IPv6 address in any spelling; undefined where it is none. */
function groupsOf(text: string): string[] | undefined {
  const dotted = /^(.*:)([^:]*\.[^:]*)$/.exec(text);
  if (dotted && !isIPv4(dotted[2]!)) return undefined;
  const last = dotted ? ipv4Bits(dotted[2]!) : 0n;
  const plain = dotted ? `${dotted[1]}${(last >> 16n).toString(16)}:${(last & 0xffffn).toString(16)}` : text;
  const halves = plain.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const [head = [], tail = []] = halves;
  const missing = 8 - head.length - tail.length;
  if (halves.length > 2 || (halves.length === 2 ? missing < 1 : missing !== 0)) return undefined;
  const groups = [...head, ...Array<string>(missing).fill('0'), ...tail];
  return groups.every((group) => GROUP.test(group)) ? groups : undefined;
}
