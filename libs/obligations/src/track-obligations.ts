import type { EffectiveEvent } from '@quanlian/contracts';
import { Chronicle } from './chronicle';
import { actAfter, GRACE_MS, meetingAct, statusOf } from './meeting';
import type { ObligationLedger, ObligationState } from './obligation-state';
import { openingOf } from './opening';
import type { OfficerOpening, Opening } from './opening';
import type { ObligationPolicy } from './policy';
import { lastDue, parseRecurrence, windowsOf } from './recurrence';

export interface LedgerInput {
  policies: readonly ObligationPolicy[];
  now: number;
  opened: readonly OfficerOpening[];
}

export interface ObligationInput extends LedgerInput {
  /** what is known of the case, corrections applied; events of its region may be among them */
  events: readonly EffectiveEvent[];
}

interface Track {
  policy: ObligationPolicy;
  opening: Opening;
  cleared?: EffectiveEvent;
  now: number;
}

function stateOf({ policy, opening, cleared, now }: Track, met: EffectiveEvent | undefined, due: number, instance?: number): ObligationState {
  const status = statusOf(met, cleared, due, now);
  const counted = status === 'met' || status === 'met-late' ? met : undefined;
  return {
    policyId: policy.id,
    ...(instance === undefined ? {} : { instance }),
    openedBy: opening.trigger.id,
    openedAt: opening.openedAt,
    dueAt: due,
    status,
    ...(counted ? { metBy: counted.id, metAt: counted.occurredAt } : {}),
    deadlineBasis: policy.deadlineBasis,
    responsible: policy.responsibleAgencies,
    titleZh: policy.titleZh,
    titleEn: policy.titleEn,
    ...(status === 'open' ? { nextInstant: due + GRACE_MS } : {}),
  };
}

function trackPolicy(policy: ObligationPolicy, chronicle: Chronicle, { now, opened }: LedgerInput): ObligationLedger {
  const opening = openingOf(policy, chronicle, opened);
  if (!opening) return { states: [] };
  if (opening.openedAt > now) return { states: [], nextInstant: opening.openedAt };
  const cleared = chronicle.of('site.cleared').find((event) => event.occurredAt >= opening.openedAt);
  const track = { policy, opening, cleared, now };
  const recurrence = parseRecurrence(policy.recurrence);
  if (!recurrence) return { states: [stateOf(track, meetingAct(policy, opening, chronicle), opening.dueAt)] };
  const { windows, nextBegin } = windowsOf(recurrence, opening.openedAt, lastDue(recurrence, opening.openedAt, chronicle), now);
  const states = windows.map(({ from, dueAt, instance }) => stateOf(track, actAfter(policy, opening, chronicle, from), dueAt, instance));
  return { states, nextInstant: nextBegin };
}

const earliest = (instants: readonly (number | undefined)[]): number | undefined =>
  instants.reduce((least, at) => (at !== undefined && (least === undefined || at < least) ? at : least), undefined);

/** The duties of a case at `now`, from a chronicle that the caller keeps. */
export function ledgerOf(chronicle: Chronicle, input: LedgerInput): ObligationLedger {
  const tracks = input.policies.map((policy) => trackPolicy(policy, chronicle, input));
  const states = tracks.flatMap((track) => track.states);
  return { states, nextInstant: earliest([...tracks.map((track) => track.nextInstant), ...states.map((state) => state.nextInstant)]) };
}

/** The duties of a case at `now`: a function of what is known, in whatever order it came. */
export const trackObligations = (input: ObligationInput): ObligationState[] => ledgerOf(new Chronicle(input.events), input).states;
