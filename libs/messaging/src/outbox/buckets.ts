/** Fixed for ever: with another number a key would change its bucket, and a later event could overtake an earlier one. */
export const BUCKETS = 16;

/** FNV-1a over the UTF-8 bytes. All events of a key share a bucket, hence one gap-free sequence. */
export function bucketOf(key: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(key, 'utf8')) hash = Math.imul(hash ^ byte, 0x01000193);
  return ((hash ^ (hash >>> 16)) >>> 0) % BUCKETS;
}
