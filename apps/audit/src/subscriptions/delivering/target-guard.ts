import { lookup as resolve, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Not of the open network: own machine, own networks, other people's metadata services, and what leads there under another name. */
const INSIDE: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
  ['::', 127],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

const inside = new BlockList();
for (const [address, bits] of INSIDE) inside.addSubnet(address, bits, isIP(address) === 4 ? 'ipv4' : 'ipv6');

const holds = (list: BlockList, address: string): boolean => list.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** A subscriber names the address that we call, so the address is checked: when it is named, and each time for what its name stands for then. */
export class TargetGuard {
  constructor(private readonly allowed: BlockList) {}

  /** What is wrong with an address; undefined where it may be called. */
  problemOf(text: string): string | undefined {
    if (text.length > 2_000 || !URL.canParse(text)) return 'expected an https address';
    const { protocol, hostname, username, password, hash } = new URL(text);
    if (username || password || hash) return 'expected an address without user, password and fragment';
    if (protocol !== 'https:' && !(protocol === 'http:' && LOOPBACK.test(hostname))) return 'expected https';
    const address = hostname === 'localhost' ? '127.0.0.1' : hostname.replace(/^\[|\]$/g, '');
    return isIP(address) !== 0 && !this.allows(address) ? 'expected an address of the open network, or of WEBHOOK_PRIVATE_NETWORKS' : undefined;
  }

  /** In the place of the resolver: the connection goes to an address that was checked, so a name cannot stand for another one a moment later. */
  readonly lookup: LookupFunction = (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      const addresses = found as LookupAddress[] | undefined;
      const refused = addresses?.some(({ address }) => !this.allows(address));
      const [first] = addresses ?? [];
      if (error || refused || !first) return callback(error ?? new Error('the name stands for an address inside'), '', 0);
      if (options.all) return callback(null, addresses!);
      return callback(null, first.address, first.family);
    });
  };

  private allows(address: string): boolean {
    return holds(this.allowed, address) || !holds(inside, address);
  }
}
