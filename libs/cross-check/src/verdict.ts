import type { EffectiveEvent } from '@quanlian/contracts';

/** From the lowest to the highest. */
export const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];
/** Insufficient data is not clear: nobody may rely on it. */
export type Outcome = 'hit' | 'clear' | 'insufficient-data';
/** What was compared, by name with its unit (`limitKw`); decimals as text. */
export type Numbers = Record<string, string | number | boolean>;
type Events = readonly (EffectiveEvent | undefined)[];

/** A rule's answer about one thing, with its reasons. */
export interface Verdict {
  /** key or event id the answer is about; `case` where it is about the case as a whole */
  about: string;
  outcome: Outcome;
  /** ids of the events the answer rests on, their corrections included */
  evidence: readonly string[];
  /** part of the evidence again: lists that may grow until the next answer, so that only what is new in them need be read */
  along?: readonly Events[];
  /** the rest of the evidence, where lists grow along */
  besides?: Events;
  numbers: Numbers;
  missing?: readonly string[];
  severity?: Severity;
  /** earliest future instant at which the answer may change without a new event */
  wakeAt?: number;
}

/** What a rule about the case as a whole is about: it must not change when the case gains a key. */
export const WHOLE_CASE = 'case';

/** What an answer rests on. */
export interface Reason {
  evidence?: Events;
  along?: readonly Events[];
  /** asked for only where somebody looks; a function must not look at anything that grows */
  numbers?: Numbers | (() => Numbers);
  wakeAt?: number;
}

/** Names of events and of their corrections, each once. */
export function idsOf(...lists: readonly Events[]): string[] {
  const ids = new Set<string>();
  for (const events of lists)
    for (const event of events) {
      if (!event) continue;
      ids.add(event.id);
      for (const correction of event.correctedBy) ids.add(correction);
    }
  return [...ids];
}

const NOTHING: readonly never[] = [];

/** Most answers are never looked into: what they rest on is put into words only when somebody asks. */
class Answer implements Verdict {
  constructor(
    readonly about: string,
    readonly outcome: Outcome,
    private readonly reason: Reason,
    readonly severity?: Severity,
    readonly missing?: readonly string[],
  ) {}

  get wakeAt(): number | undefined {
    return this.reason.wakeAt;
  }

  get evidence(): readonly string[] {
    return idsOf(this.reason.evidence ?? [], ...(this.reason.along ?? []));
  }

  get along(): readonly Events[] {
    return this.reason.along ?? NOTHING;
  }

  get besides(): Events {
    return this.reason.evidence ?? NOTHING;
  }

  get numbers(): Numbers {
    const { numbers = {} } = this.reason;
    return typeof numbers === 'function' ? numbers() : numbers;
  }
}

/** The question is answered yes: a finding is raised, or goes on. */
export const hit = (about: string, severity: Severity, reason: Reason): Verdict => new Answer(about, 'hit', reason, severity);

/** The question is answered no: a finding about the same thing ends. */
export const clear = (about: string, reason: Reason = {}): Verdict => new Answer(about, 'clear', reason);

/** The answer is unknown, which is not the same as clear. */
export const insufficient = (about: string, missing: readonly string[], reason: Reason = {}): Verdict =>
  new Answer(about, 'insufficient-data', reason, undefined, missing);

/** A hit that something else has answered: a clearing, a person's note. */
export const answeredBy = (verdict: Verdict, answer?: EffectiveEvent): Verdict => ({
  about: verdict.about,
  outcome: 'clear',
  get evidence() {
    return [...verdict.evidence, ...(answer ? [answer.id] : [])];
  },
  get numbers() {
    return verdict.numbers;
  },
  wakeAt: verdict.wakeAt,
});

/** Of two severities. */
export const higher = (a: Severity, b: Severity): Severity => (SEVERITIES.indexOf(a) >= SEVERITIES.indexOf(b) ? a : b);

/** Of the instants a rule named, the next one after now. */
export function earliest(now: number, ...instants: (number | undefined)[]): number | undefined {
  let next: number | undefined;
  for (const at of instants) if (at !== undefined && at > now && (next === undefined || at < next)) next = at;
  return next;
}
