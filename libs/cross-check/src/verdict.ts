import type { EffectiveEvent } from '@quanlian/contracts';

export const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];
export type Outcome = 'hit' | 'clear' | 'insufficient-data';
export type Numbers = Record<string, string | number | boolean>;

export interface Verdict {
  /** key or event id the answer is about; `case` where it is about the case as a whole */
  about: string;
  outcome: Outcome;
  /** ids of the events the answer rests on, their corrections included */
  evidence: readonly string[];
  numbers: Numbers;
  missing?: readonly string[];
  severity?: Severity;
  /** earliest future instant at which the answer may change without a new event */
  wakeAt?: number;
}

/** What a rule about the case as a whole is about: it must not change when the case gains a key. */
export const WHOLE_CASE = 'case';

type Events = readonly (EffectiveEvent | undefined)[];
interface Reason {
  /** asked for only where somebody looks at it */
  evidence?: Events | (() => Events);
  numbers?: Numbers;
  wakeAt?: number;
}
/** `ids` are of evidence gathered before: a list that may have grown since the last answer. */
type Grounds = Reason & { ids?: readonly string[] };

function idsOf(evidence: Reason['evidence'] = []): string[] {
  const ids = new Set<string>();
  for (const event of typeof evidence === 'function' ? evidence() : evidence) {
    if (!event) continue;
    ids.add(event.id);
    for (const correction of event.correctedBy) ids.add(correction);
  }
  return [...ids];
}

export const hit = (about: string, severity: Severity, { evidence, ids, numbers = {}, wakeAt }: Grounds): Verdict => ({
  about,
  outcome: 'hit',
  severity,
  evidence: ids ?? idsOf(evidence),
  numbers,
  wakeAt,
});

export const clear = (about: string, { evidence, numbers = {}, wakeAt }: Reason = {}): Verdict => ({
  about,
  outcome: 'clear',
  get evidence() {
    return idsOf(evidence);
  },
  numbers,
  wakeAt,
});

/** The answer is unknown, which is not the same as clear. */
export const insufficient = (about: string, missing: readonly string[], { evidence, numbers = {}, wakeAt }: Reason = {}): Verdict => ({
  about,
  outcome: 'insufficient-data',
  get evidence() {
    return idsOf(evidence);
  },
  numbers,
  missing,
  wakeAt,
});

export const higher = (a: Severity, b: Severity): Severity => (SEVERITIES.indexOf(a) >= SEVERITIES.indexOf(b) ? a : b);

/** Of the instants a rule named, the next one after now. */
export function earliest(now: number, ...instants: (number | undefined)[]): number | undefined {
  const future = instants.filter((at): at is number => at !== undefined && at > now);
  return future.length ? Math.min(...future) : undefined;
}
