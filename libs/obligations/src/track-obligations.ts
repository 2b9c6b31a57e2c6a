import type { EffectiveEvent } from '@quanlian/contracts';
import { Chronicle } from './chronicle';
import { fulfillingActs, GRACE_MS, meetingAct, statusOf } from './meeting';
import type { ObligationStatus } from './meeting';
import { openingOf } from './opening';
import type { OfficerOpening, Opening } from './opening';
import type { ObligationPolicy } from './policy';
import { lastDue, parseRecurrence, windowsOf } from './recurrence';

export interface ObligationState {
  policyId: string;
  /** number of the repetition, from 1; absent where the duty does not repeat */
  instance?: number;
  openedBy: string;
  openedAt: number;
  dueAt: number;
  status: ObligationStatus;
  metBy?: string;
  metAt?: number;
  deadlineBasis: string | null;
  responsible: readonly string[];
  titleZh: string;
  titleEn: string;
  /** when the status changes if nothing else arrives */
  nextInstant?: number;
}

export interface ObligationInput {
  policies: readonly ObligationPolicy[];
  /** what is known of the case, corrections applied; events of its region may be among them */
  events: readonly EffectiveEvent[];
  now: number;
  opened: readonly OfficerOpening[];
}

export interface ObligationLedger {
  states: ObligationState[];
  /** earliest future instant at which a state changes or appears */ nextInstant?: number;
}

interface Track {
  policy: ObligationPolicy;
  opening: Opening;
  acts: readonly EffectiveEvent[];
  cleared?: EffectiveEvent;
  now: number;
}

function stateOf(track: Track, met: EffectiveEvent | undefined, due: number, instance?: number): ObligationState {
  const { policy, opening, cleared, now } = track;
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

function trackPolicy(policy: ObligationPolicy, chronicle: Chronicle, input: ObligationInput): ObligationLedger {
  const opening = openingOf(policy, chronicle, input.opened);
  if (!opening) return { states: [] };
  if (opening.openedAt > input.now) return { states: [], nextInstant: opening.openedAt };
  const cleared = chronicle.of('site.cleared').find((event) => event.occurredAt >= opening.openedAt);
  const acts = fulfillingActs(policy, opening, chronicle);
  const track = { policy, opening, acts, cleared, now: input.now };
  const recurrence = parseRecurrence(policy.recurrence);
  if (!recurrence) return { states: [stateOf(track, meetingAct(acts, opening.openedAt), opening.dueAt)] };
  const { windows, nextBegin } = windowsOf(recurrence, opening.openedAt, lastDue(recurrence, opening.openedAt, chronicle), input.now);
  let next = 0;
  const states = windows.map((window) => {
    while (next < acts.length && acts[next]!.occurredAt <= window.from) next++;
    return stateOf(track, acts[next], window.dueAt, window.instance);
  });
  return { states, nextInstant: nextBegin };
}

const earliest = (instants: readonly (number | undefined)[]): number | undefined =>
  instants.reduce((least, at) => (at !== undefined && (least === undefined || at < least) ? at : least), undefined);

/** The duties of a case at `now`: a function of what is known, in whatever order it came. */
export function obligationLedger(input: ObligationInput): ObligationLedger {
  const chronicle = new Chronicle(input.events);
  const tracks = input.policies.map((policy) => trackPolicy(policy, chronicle, input));
  const states = tracks.flatMap((track) => track.states);
  return { states, nextInstant: earliest([...tracks.map((track) => track.nextInstant), ...states.map((state) => state.nextInstant)]) };
}

export const trackObligations = (input: ObligationInput): ObligationState[] => obligationLedger(input).states;
