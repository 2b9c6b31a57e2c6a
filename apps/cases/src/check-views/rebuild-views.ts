import { byOpener, casesOf, foldEpisode, namesGiven, rowsOf } from '@quanlian/case-file';
import type { CaseEvent } from '@quanlian/contracts';
import { eventsByOperator } from '@quanlian/entity-resolution';
import type { ObligationPolicy } from '@quanlian/obligations';
import { viewHash } from '../case-files/view-hash';

/** Every case file from the history alone: case id → hash of its bytes. Pure; numbers and ids come from the `case.opened` events. */
export function rebuildViews(history: readonly CaseEvent[], knownAt: number, policies: readonly ObligationPolicy[]): Map<string, string> {
  const names = byOpener(namesGiven(history));
  const regional = history.filter((event) => event.type === 'evaluation.published');
  const hashes = new Map<string, string>();
  for (const [operator, events] of eventsByOperator(history)) {
    const { episodes } = casesOf(operator, events, knownAt, policies);
    for (const row of rowsOf(operator, episodes, names)) {
      hashes.set(row.caseId, viewHash(foldEpisode(row, episodes, [...events, ...regional], { knownAt, policies }).file));
    }
  }
  return hashes;
}
