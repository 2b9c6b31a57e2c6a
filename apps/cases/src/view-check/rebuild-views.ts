import type { CaseEvent } from '@quanlian/contracts';
import { resolveAll } from '@quanlian/entity-resolution';
import type { CaseRow } from '../case-files/case-file.repository';
import { viewHash } from '../case-files/view-hash';
import { episodesWithFindings, foldEpisode } from '../case-files/fold-cases';

/** Every case file from the history alone: case id → hash of its bytes. Pure; numbers and ids come from the `case.opened` events. */
export function rebuildViews(history: readonly CaseEvent[], knownAt: number): Map<string, string> {
  const opened = openedCases(history);
  const { byOperator } = resolveAll(history, new Map([...opened.values()].flat().map((row) => [row.caseId, row.operator])));
  const regional = history.filter((event) => event.type === 'evaluation.published');
  const hashes = new Map<string, string>();
  for (const [operator, events] of byOperator) {
    const episodes = episodesWithFindings(operator, events, knownAt);
    for (const episode of episodes) {
      const row = opened.get(operator)?.[episode.index];
      if (row) hashes.set(row.caseId, viewHash(foldEpisode(row, episodes, [...events, ...regional], { knownAt }).file));
    }
  }
  return hashes;
}

/** Episodes of an operator in order: each later one names the one it relapses from. */
function openedCases(history: readonly CaseEvent[]): Map<string, CaseRow[]> {
  const facts = new Map(history.filter((event) => event.type === 'case.opened').map((event) => [event.facts['caseId'] as string, event.facts]));
  const depth = (caseId: string): number => {
    const before = facts.get(caseId)?.['relapseOf'] as string | undefined;
    return before ? depth(before) + 1 : 0;
  };
  const rows = new Map<string, CaseRow[]>();
  for (const [caseId, { number, operator, openedBy, relapseOf }] of facts) {
    const ofOperator = rows.get(operator) ?? [];
    ofOperator[depth(caseId)] = { caseId, number, operator, openedBy, relapseOf, episode: depth(caseId) };
    rows.set(operator, ofOperator);
  }
  return rows;
}
