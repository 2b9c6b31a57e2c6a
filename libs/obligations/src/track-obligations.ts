import type { EffectiveEvent } from '@quanlian/contracts';
import { Chronicle } from './chronicle';
import { actAfter, meetingAct } from './meeting';
import type { ObligationLedger, ObligationState } from './obligation-state';
import { stateOf } from './obligation-view';
import type { Track } from './obligation-view';
import { openable, openingOf } from './opening';
import type { OfficerOpening } from './opening';
import type { ObligationPolicy } from './policy';
import { lastDue, recurrenceOf, windowsOf } from './recurrence';
import type { Recurrence } from './recurrence';
import { waiverOf } from './waiver';

/** Which duties are asked for, at which instant, and what officers have opened. */
export interface LedgerInput {
  policies: readonly ObligationPolicy[];
  now: number;
  opened: readonly OfficerOpening[];
}

/** The same, with the events themselves. */
export interface ObligationInput extends LedgerInput {
  /** what is known of the case, corrections applied; events of its region may be among them */
  events: readonly EffectiveEvent[];
}

const NOT_OPENED: ObligationLedger = { states: [] };

function trackPolicy(policy: ObligationPolicy, chronicle: Chronicle, { now, opened }: LedgerInput): ObligationLedger {
  const opening = openingOf(policy, chronicle, opened);
  if (!opening) return NOT_OPENED;
  if (opening.openedAt > now) return { states: [], nextInstant: opening.openedAt };
  const cleared = chronicle.of('site.cleared').find((event) => event.occurredAt >= opening.openedAt);
  const track = { policy, opening, cleared, chronicle, now };
  const recurrence = recurrenceOf(policy);
  if (recurrence) return trackRepetitions(track, recurrence);
  return { states: [stateOf(track, meetingAct(policy, opening, chronicle), opening.dueAt)] };
}

/** A waiver of the whole duty ends its repetition: what had begun by then is waived, nothing begins after it. */
function trackRepetitions(track: Track, recurrence: Recurrence): ObligationLedger {
  const { policy, opening, chronicle, now } = track;
  const waiver = waiverOf(policy, opening, chronicle);
  const last = lastDue(recurrence, opening.openedAt, chronicle);
  const { windows, nextBegin } = windowsOf(recurrence, opening.openedAt, last, Math.min(now, waiver?.at ?? now));
  const states = windows.map(({ from, dueAt, instance }) => stateOf(track, actAfter(policy, opening, chronicle, from), dueAt, instance));
  return { states, nextInstant: waiver ? undefined : nextBegin };
}

const earliest = (instants: readonly (number | undefined)[]): number | undefined =>
  instants.reduce((least, at) => (at !== undefined && (least === undefined || at < least) ? at : least), undefined);

/** The duties of a case at `now`, from a chronicle that the caller keeps. */
export function ledgerOf(chronicle: Chronicle, input: LedgerInput): ObligationLedger {
  const tracks = openable(input.policies).map((policy) => trackPolicy(policy, chronicle, input));
  const states = tracks.flatMap((track) => track.states);
  return { states, nextInstant: earliest([...tracks.map((track) => track.nextInstant), ...states.map((state) => state.nextInstant)]) };
}

/** The duties of a case at `now`: a function of what is known, in whatever order it came. */
export const trackObligations = (input: ObligationInput): ObligationState[] => ledgerOf(new Chronicle(input.events), input).states;
