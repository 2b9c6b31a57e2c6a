import type { CaseEvent } from '@quanlian/contracts';
import type { Episode } from '@quanlian/entity-resolution';

/** Id and number of a case, given once by `case.opened` and never again to another. */
export interface CaseName {
  caseId: string;
  number: string;
  /** the event that opened the case: the name goes where this event goes */
  openedBy: string;
  /** epoch ms */
  givenAt: number;
}

/** Names by the event that opened the case. */
export type NamesByOpener = ReadonlyMap<string, CaseName>;

/** By opener; of several names for one, the earliest. */
export const byOpener = (names: readonly CaseName[]): NamesByOpener =>
  new Map(
    [...names]
      .sort(byAge)
      .reverse()
      .map((name) => [name.openedBy, name]),
  );

const byAge = (a: CaseName, b: CaseName): number => a.givenAt - b.givenAt || (a.number < b.number ? -1 : 1);

/** The name that an episode goes by: of several, since cases turned out to be one, the earliest. */
export function nameOfEpisode({ eventIds }: Episode, names: NamesByOpener): CaseName | undefined {
  const given = eventIds.map((id) => names.get(id)).filter((name) => name !== undefined);
  return given.sort(byAge)[0];
}

/** The names that these events tell: each was given by a `case.opened` of the service that keeps the cases. */
export const namesGiven = (events: readonly CaseEvent[]): CaseName[] =>
  events
    .filter((event) => event.type === 'case.opened' && event.agency === 'system')
    .map(({ facts, recordedAt }) => ({
      caseId: String(facts.caseId),
      number: String(facts.number),
      openedBy: String(facts.openedBy),
      givenAt: recordedAt,
    }));
