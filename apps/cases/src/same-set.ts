/** Are these, each named once or more, exactly those of the set? */
export const isSameSet = <T>(set: ReadonlySet<T>, items: readonly T[]): boolean =>
  new Set(items).size === set.size && items.every((item) => set.has(item));
