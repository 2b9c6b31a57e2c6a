import type { Episode } from '@quanlian/entity-resolution';
import { nameOfEpisode } from './case-names';
import type { NamesByOpener } from './case-names';

/** Which episode of which operator goes by which name. */
export interface CaseRow {
  caseId: string;
  number: string;
  operator: string;
  episode: number;
  openedBy: string;
  relapseOf?: string;
  /** numbers of cases that turned out to be this one */
  aliases?: string[];
}

/** The cases of an operator under the names of its episodes; an episode without a name is left out. */
export function rowsOf(operator: string, episodes: readonly Episode[], names: NamesByOpener): CaseRow[] {
  const named = episodes.map((episode) => nameOfEpisode(episode, names));
  return episodes.flatMap(({ index, openedBy, relapseOf, eventIds }, place): CaseRow[] => {
    const name = named[place];
    if (!name) return [];
    const before = relapseOf === undefined ? undefined : named[relapseOf];
    const aliases = eventIds.flatMap((id) => names.get(id)?.number ?? []).filter((number) => number !== name.number);
    const { caseId, number } = name;
    return [
      { caseId, number, operator, episode: index, openedBy, ...(before && { relapseOf: before.caseId }), ...(aliases.length > 0 && { aliases }) },
    ];
  });
}
