import { readRecord, scoreRead } from '@quanlian/entity-resolution';
import type { IdentityRecord, ReadRecord, Specificity } from '@quanlian/entity-resolution';
import type { LabelledWorld } from './labelled-pair';
import { commonKeysOf } from './world-specificity';

const TURNS = 3;

/** Records a second of processor time: each is read, looked up among all earlier ones by whatever it states, and scored against those it finds. */
export function recordsPerSecond({ pairs }: LabelledWorld, specificity: Specificity): number {
  const records = pairs.flatMap(({ left, right }) => [left, right]);
  const turns = Array.from({ length: TURNS }, () => secondsFor(records, specificity));
  return records.length / Math.min(...turns);
}

function secondsFor(records: readonly IdentityRecord[], specificity: Specificity): number {
  const from = process.cpuUsage();
  const index = new Map<string, ReadRecord[]>();
  for (const record of records) {
    const read = readRecord(record);
    const keys = lookedUpBy(read, specificity);
    const candidates = new Set(keys.flatMap((key) => index.get(key) ?? []));
    for (const candidate of candidates) scoreRead(read, candidate, specificity);
    for (const key of keys) index.set(key, [...(index.get(key) ?? []), read]);
  }
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}

/** Whatever says nothing about its holders is not worth looking up. */
const lookedUpBy = (read: ReadRecord, specificity: Specificity): string[] => [
  ...[...read.codes].map((code) => `code:${code}`),
  ...read.names.flatMap(({ own, tradeName }) => [`name:${own}`, `trade:${tradeName}`]),
  ...read.supplies.map(({ kind, value }) => `${kind}:${value}`),
  ...commonKeysOf(read).filter((key) => specificity(key) > 0),
];
