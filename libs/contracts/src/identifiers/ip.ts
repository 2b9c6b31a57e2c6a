import { isIPv4, isIPv6 } from 'node:net';
import { refused, valid } from './identifier-check';
import type { IdentifierCheck } from './identifier-check';

/** 100.64.0.0/10 is shared between the customers of a carrier: an address of it names nobody. */
function isCarrierShared(address: string): boolean {
  const [first, second] = address.split('.').map(Number);
  return first === 100 && second !== undefined && second >= 64 && second < 128;
}

/** IPv4 or IPv6 without a zone; 100.64.0.0/10 (RFC 6598) names nobody, since carriers share it between customers. */
export function checkIp(value: string): IdentifierCheck {
  if (isIPv4(value))
    return isCarrierShared(value)
      ? refused(`Found ${value}, expected an address outside 100.64.0.0/10, which carriers share between customers`)
      : valid;
  return isIPv6(value) && !value.includes('%') ? valid : refused(`Found ${value}, expected an IPv4 or IPv6 address`);
}

const toBits = (address: string): bigint => (isIPv4(address) ? ipv4Bits(address) : ipv6Bits(address));
const ipv4Bits = (address: string): bigint => address.split('.').reduce((bits, octet) => (bits << 8n) | BigInt(octet), 0n);

function ipv6Bits(address: string): bigint {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  const text = dotted ? `${dotted[1]}${(ipv4Bits(dotted[2]!) >> 16n).toString(16)}:${(ipv4Bits(dotted[2]!) & 0xffffn).toString(16)}` : address;
  const [head = '', tail] = text.split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const middle = tail === undefined ? [] : Array<string>(8 - left.length - right.length).fill('0');
  return [...left, ...middle, ...right].reduce((bits, group) => (bits << 16n) | BigInt(`0x${group}`), 0n);
}

/** A range as `<network>/<prefix length>`; bits after the prefix must be zero, so that one range has one spelling. */
export function checkCidr(value: string): IdentifierCheck {
  const match = /^([^/]+)\/(0|[1-9]\d{0,2})$/.exec(value);
  const address = match ? checkIp(match[1]!) : undefined;
  if (!match || !address) return refused(`Found ${value}, expected a range such as 203.0.113.64/28`);
  if (!address.ok) return address;
  const width = isIPv4(match[1]!) ? 32 : 128;
  const length = Number(match[2]);
  if (length > width) return refused(`Found prefix length ${length}, expected at most ${width}`);
  const hostBits = (1n << BigInt(width - length)) - 1n;
  return (toBits(match[1]!) & hostBits) === 0n ? valid : refused(`Found ${value} with bits set after the prefix, expected the network address`);
}
