import type { Episode } from '@quanlian/entity-resolution';

/** Id and number of a case, given once by `case.opened` and never again to another. */
export interface CaseName {
  caseId: string;
  number: string;
  /** the event that opened the case: the name goes where this event goes */
  openedBy: string;
  givenAt: number;
}

/** With the operator who has the opening event now, if anybody. */
export type NamedCase = CaseName & { operator: string | undefined };

const NIL = '00000000-0000-0000-0000-000000000000';
/** Stands for a name that leads nowhere, so that the same is asked about it as about one of another area: time must not tell them apart. */
export const NO_CASE: NamedCase = { caseId: NIL, number: '', openedBy: NIL, givenAt: 0, operator: undefined };

/** Names by the event that opened the case. */
export type NamesByOpener = ReadonlyMap<string, CaseName>;

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
