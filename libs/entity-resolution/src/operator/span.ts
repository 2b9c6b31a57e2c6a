import type { KeyClaim } from '../claims/key-claim';

/** Both ends of a claim's span belong to it; an open end reaches for ever. */
export const covers = ({ from, to }: Pick<KeyClaim, 'from' | 'to'>, at: number): boolean =>
  (from === undefined || from <= at) && (to === undefined || at <= to);
