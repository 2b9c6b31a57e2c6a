import { canonicalJson, sha256Hex } from '../ids';
import { schemaOf } from '../schema/json-schema';
import { EVENT_CONTRACTS } from './catalogue';
import type { EventContractInfo } from './catalogue';

/** `site.reported.v1` → SHA-256 of what its schema says. */
export type Published = Readonly<Record<string, string>>;

/** Labels and titles may be reworded after publication; what is accepted may not. */
function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([keyword, said]) => !(['title', 'description'].includes(keyword) && typeof said === 'string'));
  return Object.fromEntries(kept.map(([keyword, said]) => [keyword, withoutWords(said)]));
}

/** Schema of each contract as SHA-256 of its canonical JSON (RFC 8785); wording is left out, for it may be bettered. */
export const publishedHashes = (contracts: readonly EventContractInfo[] = EVENT_CONTRACTS): Published =>
  Object.fromEntries(
    contracts.map((contract) => [`${contract.code}.v${contract.version}`, sha256Hex(canonicalJson(withoutWords(schemaOf(contract))))]),
  );

/** How the contracts differ from what was published: a change or a removal breaks readers, an addition only has to be recorded. */
export function publicationDifferences(frozen: Published, now: Published): string[] {
  const names = [...new Set([...Object.keys(frozen), ...Object.keys(now)])].sort();
  return names.flatMap((name) => {
    if (!Object.hasOwn(now, name)) return [`${name} was published and is gone: keep it, readers replay old events`];
    if (!Object.hasOwn(frozen, name)) return [`${name} is new: record it with node scripts/publish-contracts.mjs`];
    return frozen[name] === now[name] ? [] : [`${name} was published with another schema: make the next version instead`];
  });
}
