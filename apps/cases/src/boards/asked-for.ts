/** What a board was narrowed by, as the access record keeps it; for filters that name nobody. */
export const askedFor = (filter: Readonly<Record<string, string | undefined>>): string[] =>
  Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
