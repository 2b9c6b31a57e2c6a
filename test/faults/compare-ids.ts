export interface IdDifference {
  /** expected and not found */
  lost: string[];
  /** found more than once */
  doubled: string[];
  /** found and not expected */
  foreign: string[];
}

export const NO_DIFFERENCE: IdDifference = { lost: [], doubled: [], foreign: [] };

/** What differs between the ids that must be there and the ids that are; upper and lower case name the same event. */
export function compareIds(expected: Iterable<string>, found: Iterable<string>): IdDifference {
  const wanted = new Set([...expected].map((id) => id.toLowerCase()));
  const seen = new Set<string>();
  const doubled = new Set<string>();
  for (const id of [...found].map((each) => each.toLowerCase())) {
    if (seen.has(id)) doubled.add(id);
    seen.add(id);
  }
  return {
    lost: [...wanted].filter((id) => !seen.has(id)).sort(),
    doubled: [...doubled].sort(),
    foreign: [...seen].filter((id) => !wanted.has(id)).sort(),
  };
}
