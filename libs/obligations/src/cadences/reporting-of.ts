import { endOfBeijingDay } from '@quanlian/contracts';
import { addDuration, parseDuration } from '../duration';
import { GRACE_MS } from '../meeting';
import type { Cadence } from '../policy';

/** Heard of by events, by the statement that there were none (零报告), or not at all: the last one is no good news. */
export const REPORTING_STATUSES = ['reporting', 'nil-return', 'silent'] as const;
export type ReportingStatus = (typeof REPORTING_STATUSES)[number];

/** That an organ was heard of a type on a day: by an event, or by a nil return about the type. */
export interface HeardDay {
  /** `agency/organ` */
  organ: string;
  /** code of 6 digits of the province; 000000 is the nation */
  region: string;
  eventType: string;
  /** calendar date in Beijing */
  day: string;
  isNil: boolean;
}

/** What is expected, what was heard, and when it is asked. */
export interface ReportingInput {
  cadences: readonly Cadence[];
  heard: readonly HeardDay[];
  now: number;
}

/** How one organ keeps one cadence in one region; instants are epoch milliseconds. */
export interface ReportingState {
  cadenceId: string;
  organ: string;
  region: string;
  eventType: string;
  status: ReportingStatus;
  /** the last day on which it was heard of the type */
  lastDay: string;
  /** by when it is to be heard again */
  dueAt: number;
}

/**
 * Who keeps silent about what. An organ is expected to go on once it has said anything of the type in the region, be it that there is nothing; who never
 * did is a matter of the duties of the region. What is past the end of the last day plus the cadence is silence.
 */
export function reportingOf({ cadences, heard, now }: ReportingInput): ReportingState[] {
  const latest = latestDays(heard);
  return cadences.flatMap((cadence) =>
    [...latest.values()]
      .filter(({ organ, eventType }) => eventType === cadence.eventType && cadence.agencies.includes(organ.split('/')[0]!))
      .map((day) => stateOf(cadence, day, now)),
  );
}

/** Of each organ, region and type the last day; on one day an event says more than a nil return. */
function latestDays(heard: readonly HeardDay[]): Map<string, HeardDay> {
  const latest = new Map<string, HeardDay>();
  for (const one of heard) {
    const name = `${one.organ} ${one.region} ${one.eventType}`;
    const known = latest.get(name);
    if (!known || one.day > known.day || (one.day === known.day && known.isNil)) latest.set(name, one);
  }
  return latest;
}

function stateOf({ id, every, effectiveFrom }: Cadence, { organ, region, eventType, day, isNil }: HeardDay, now: number): ReportingState {
  const from = endOfBeijingDay(day > effectiveFrom ? day : effectiveFrom);
  const dueAt = addDuration(from, parseDuration(every)!);
  const status = now >= dueAt + GRACE_MS ? 'silent' : isNil ? 'nil-return' : 'reporting';
  return { cadenceId: id, organ, region, eventType, status, lastDay: day, dueAt };
}
