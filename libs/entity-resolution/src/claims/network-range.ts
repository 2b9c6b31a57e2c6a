/** A public address, or a range of them: the first `prefix` of `width` bits. */
export interface NetworkRange {
  width: 32 | 128;
  bits: bigint;
  prefix: number;
}

/** Reads `ip:192.0.2.1`, `cidr:192.0.2.0/24` or the bare text; undefined where it is neither IPv4 nor IPv6. */
export function parseRange(text: string): NetworkRange | undefined {
  const bare = text.replace(/^(?:ip|cidr):/, '');
  const [address = '', length] = bare.split('/');
  const parsed = address.includes(':') ? ipv6(address) : ipv4(address);
  if (!parsed) return undefined;
  const prefix = length === undefined ? parsed.width : Number(length);
  if (!Number.isInteger(prefix) || prefix < 0 || prefix > parsed.width) return undefined;
  return { ...parsed, bits: maskTo(parsed, prefix), prefix };
}

/** Whether a key says that it is a network; only then is it worth reading. */
export const isNetworkKey = (key: string): boolean => key.startsWith('ip:') || key.startsWith('cidr:');

/** One spelling per address or range, so that equal networks are equal strings. */
export function networkKey(text: string): string | undefined {
  const range = parseRange(text);
  return range && rangeKey(range);
}

export function rangeKey(range: NetworkRange): string {
  const address = range.width === 32 ? octets(range.bits) : groups(range.bits);
  return range.prefix === range.width ? `ip:${address}` : `cidr:${address}/${range.prefix}`;
}

/** Whether every address of the second is one of the first; IPv4 and IPv6 have nothing in common. */
export const contains = (outer: NetworkRange, inner: NetworkRange): boolean =>
  outer.width === inner.width && outer.prefix <= inner.prefix && maskTo(inner, outer.prefix) === outer.bits;

/** The range of the given length around another one. */
export const widen = (range: NetworkRange, prefix: number): NetworkRange => ({ ...range, bits: maskTo(range, prefix), prefix });

/** 100.64.0.0/10 is shared between a carrier's customers: an address of it is no key at all. */
export const isCarrierShared = (range: NetworkRange): boolean => range.width === 32 && range.prefix >= 10 && range.bits >> 22n === 0b0110010001n;

function maskTo({ width, bits }: Pick<NetworkRange, 'width' | 'bits'>, prefix: number): bigint {
  if (prefix === width) return bits;
  const host = BigInt(width - prefix);
  return (bits >> host) << host;
}

const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

function ipv4(text: string): Pick<NetworkRange, 'width' | 'bits'> | undefined {
  const parts = IPV4.exec(text)?.slice(1).map(Number);
  if (!parts?.every((part) => part < 256)) return undefined;
  return { width: 32, bits: BigInt(parts.reduce((bits, part) => bits * 256 + part, 0)) };
}

function ipv6(text: string): Pick<NetworkRange, 'width' | 'bits'> | undefined {
  const tail = /^(.*:)([\d.]+\.[\d.]+)$/.exec(text);
  const mapped = tail && ipv4(tail[2]!);
  const plain = mapped ? `${tail[1]}${(mapped.bits >> 16n).toString(16)}:${(mapped.bits & 0xffffn).toString(16)}` : text;
  const halves = plain.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const [head = [], rest = []] = halves;
  const missing = 8 - head.length - rest.length;
  if (halves.length > 2 || (halves.length === 2 ? missing < 1 : missing !== 0)) return undefined;
  const all = [...head, ...Array<string>(missing).fill('0'), ...rest];
  if (!all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return { width: 128, bits: all.reduce((bits, group) => (bits << 16n) | BigInt(`0x${group}`), 0n) };
}

function octets(bits: bigint): string {
  const number = Number(bits);
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff).join('.');
}

/** RFC 5952: the longest run of two or more zero groups, the first of equal ones, is written `::`. */
function groups(bits: bigint): string {
  const text = Array.from({ length: 8 }, (_, place) => ((bits >> BigInt(112 - 16 * place)) & 0xffffn).toString(16)).join(':');
  const runs = [...text.matchAll(/(?<![^:])0(?::0)+(?![^:])/g)].sort((a, b) => b[0].length - a[0].length || a.index - b.index);
  const [run] = runs;
  if (!run) return text;
  return `${text.slice(0, run.index).replace(/:$/, '')}::${text.slice(run.index + run[0].length).replace(/^:/, '')}`;
}
