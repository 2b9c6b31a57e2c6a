/**
 * How much a shared key says about those who share it: 1 – it is theirs alone; 0 – common property (a park's or an agent's address, a carrier's pool,
 * a token that twenty firms state), which says nothing. The key is `<kind>:<value>`, an address normalised.
 */
export type Specificity = (key: string) => number;

/** So many firms at one address are a registration agent's (domain reference, part d), and so many with one token are a bookkeeper's. */
export const SHARED_BY_AT_LEAST = 20;
/** Up to here a key is held to be its holders' own. Ours; the table knows only where it ends. */
const OWN_UP_TO = 4;

/** A key weighs less the more holders it has, and nothing where reference data call it common property. */
export const specificityBy =
  (holders: (key: string) => number, isShared: (key: string) => boolean): Specificity =>
  (key) =>
    isShared(key) ? 0 : weightOf(holders(key));

export const weightOf = (holders: number): number => Math.min(1, Math.max(0, (SHARED_BY_AT_LEAST - holders) / (SHARED_BY_AT_LEAST - OWN_UP_TO)));

/** For whoever knows nothing of other holders. */
export const allSpecific: Specificity = () => 1;
