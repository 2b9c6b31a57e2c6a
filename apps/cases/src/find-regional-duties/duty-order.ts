import type { RegionalDutyState } from '@quanlian/obligations';
import { NEVER } from '../boards/place';
import type { Place } from '../boards/place';

/** Where a duty stands on the board: by what falls due first, without a deadline last; then by its name. */
export const placeOf = ({ dueAt, policyId, region, addressee, repetition }: RegionalDutyState): Place => [
  dueAt ?? NEVER,
  [policyId, region, addressee ?? '', String(repetition ?? 0).padStart(6, '0')].join(' '),
];
