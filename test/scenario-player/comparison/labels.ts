import type { SameEvent } from '../story/same-event';
import type { Expected } from '../story/story';
import { NOTHING, type Difference } from './seen';

/** A story's labels against the product's cases, by the lines they share. */
export interface Labels {
  caseOf: ReadonlyMap<string, string>;
  labelOf(caseId: string): string;
  differences: Difference[];
}

function votes(expected: Expected, found: ReadonlyMap<number, string | null>): { label: string; caseId: string; count: number }[] {
  const counts = new Map<string, { label: string; caseId: string; count: number }>();
  for (const [seq, label] of Object.entries(expected.caseOfSeq)) {
    const caseId = found.get(Number(seq));
    if (!caseId) continue;
    const pair = counts.get(`${label}\u0000${caseId}`) ?? { label, caseId, count: 0 };
    counts.set(`${label}\u0000${caseId}`, { ...pair, count: pair.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/** Each label takes the case it shares most lines with, no case twice; every line that then lies elsewhere is a difference. */
export function matchLabels(expected: Expected, found: ReadonlyMap<number, string | null>, same: SameEvent): Labels {
  const caseOf = new Map<string, string>();
  const labels = new Map<string, string>();
  for (const { label, caseId } of votes(expected, found)) {
    if (caseOf.has(label) || labels.has(caseId)) continue;
    caseOf.set(label, caseId);
    labels.set(caseId, label);
  }
  const labelOf = (caseId: string): string => labels.get(caseId) ?? caseId;
  const differences: Difference[] = [];
  for (const [seq, caseId] of found) {
    const label = expected.caseOfSeq[String(seq)] ?? expected.caseOfSeq[String(same.firstSeqOf(seq))];
    const seen = caseId === null ? undefined : labelOf(caseId);
    if (label !== seen) differences.push({ where: `#${seq} case`, expected: label ?? NOTHING, found: seen ?? NOTHING });
  }
  return { caseOf, labelOf, differences };
}
