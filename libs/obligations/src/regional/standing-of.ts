import type { RegionalDutyState } from './regional-duty';

const nameOf = ({ policyId, region, addressee }: RegionalDutyState): string => `${policyId} ${region} ${addressee ?? ''}`;

/**
 * Of each duty the one repetition that counts now: the oldest that is overdue, with how many are, or else the one that runs. Of a daily duty that
 * nobody has met for years one line is enough.
 */
export function standingOf(states: readonly RegionalDutyState[]): RegionalDutyState[] {
  const standing = new Map<string, RegionalDutyState>();
  for (const state of states) {
    const name = nameOf(state);
    const before = standing.get(name);
    if (before?.status !== 'overdue') standing.set(name, state.status === 'overdue' ? { ...state, unmet: 1 } : state);
    else if (state.status === 'overdue') before.unmet!++;
  }
  return [...standing.values()];
}
