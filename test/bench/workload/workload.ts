import { DAY_MS, formatBeijing, HOUR_MS } from '@quanlian/contracts';
import { benchSubject } from './bench-subject';
import type { BenchSubject } from './bench-subject';
import { DECK } from './deck';
import { ATTRIBUTION, CORRECTION, SITE_REPORTED } from './event-kinds';
import type { EventKind } from './event-kinds';
import { seededRandom } from './seeded-random';
import { workEvent } from './work-event';
import type { WorkEvent } from './work-event';

export interface WorkloadOptions {
  seed: number;
  events: number;
  /** the day up to which the events lie */
  now: number;
  subjects?: number;
  openCases?: number;
}

export interface Workload {
  /** opens the cases; sent before anything is measured */
  opening: WorkEvent[];
  events: WorkEvent[];
}

export const SUBJECTS = 20_000;
export const OPEN_CASES = 2_000;
/** No case grows beyond this; larger ones are a measurement of their own. */
export const MAX_CASE_EVENTS = 200;
const PERIOD_DAYS = 60;

/** The same options give the same events, byte for byte. */
export function workloadOf(options: WorkloadOptions): Workload {
  return new WorkloadMaker(options).make();
}

class WorkloadMaker {
  private readonly draw;
  private readonly subjects: readonly BenchSubject[];
  private readonly openCases: number;
  private readonly counts = new Map<number, number>();
  private readonly opening: WorkEvent[] = [];
  /** what each organ has said so far and may say again */
  private readonly said = new Map<string, WorkEvent[]>();

  constructor(private readonly options: WorkloadOptions) {
    this.draw = seededRandom(options.seed);
    this.subjects = Array.from({ length: options.subjects ?? SUBJECTS }, (_, index) => benchSubject(index));
    this.openCases = options.openCases ?? OPEN_CASES;
  }

  make(): Workload {
    for (const subject of this.subjects.slice(0, this.openCases)) {
      for (const kind of [SITE_REPORTED, ATTRIBUTION]) this.opening.push(this.say(kind, subject, `open-${kind.code}-${subject.index}`));
    }
    this.said.clear();
    const events = Array.from({ length: this.options.events }, (_, number) => this.next(number));
    return { opening: this.opening, events };
  }

  private next(number: number): WorkEvent {
    const card = DECK[this.draw(DECK.length)]!;
    const name = `${this.options.seed}-${number}`;
    const event = 'kind' in card ? this.say(card.kind, this.subjectOf(card.about), name) : this.again(card.repeats, name);
    return event ?? this.next(number);
  }

  private say(kind: EventKind, subject: BenchSubject, name: string): WorkEvent {
    const at = this.instant();
    const opener = this.opening[subject.index * 2]?.id ?? '';
    const { code, agency, organ } = kind;
    const facts = kind.facts(subject, at, this.draw, opener);
    const event = workEvent({
      code,
      agency,
      organ,
      subject: subject.index,
      keys: kind.keys(subject),
      facts,
      at,
      jurisdiction: subject.division,
      name,
    });
    return this.remember(event);
  }

  /** Undefined before anything was said that could be said again. */
  private again(repeats: 'duplicate' | 'correction', name: string): WorkEvent | undefined {
    const organs = [...this.said.values()];
    const earlier = organs[this.draw(Math.max(1, organs.length))];
    const target = earlier?.[this.draw(earlier.length)];
    if (!target) return undefined;
    return repeats === 'duplicate' ? target : this.correctionOf(target, name);
  }

  private correctionOf(target: WorkEvent, name: string): WorkEvent {
    const { data, agency, organ, jurisdiction } = JSON.parse(target.body) as { data: { keys: never[] } } & WorkEvent & { jurisdiction: string };
    const at = this.instant();
    const retract = this.draw(5) === 0;
    const facts = {
      targetEventId: target.id,
      effect: retract ? 'retract' : 'replace',
      replacement: retract ? undefined : { occurredAt: formatBeijing(at) },
      knownAt: formatBeijing(at),
    };
    const { subject } = target;
    this.count(subject);
    return workEvent({ code: CORRECTION, agency, organ, subject, keys: data.keys, facts, at, jurisdiction, name });
  }

  private remember(event: WorkEvent): WorkEvent {
    const organ = `${event.agency}/${event.organ}`;
    const said = this.said.get(organ) ?? [];
    this.said.set(organ, said);
    said.push(event);
    this.count(event.subject);
    return event;
  }

  private count(subject: number): void {
    this.counts.set(subject, (this.counts.get(subject) ?? 0) + 1);
  }

  private subjectOf(about: 'open' | 'other'): BenchSubject {
    for (;;) {
      const index = about === 'open' ? this.draw(this.openCases) : this.openCases + this.draw(this.subjects.length - this.openCases);
      if ((this.counts.get(index) ?? 0) < MAX_CASE_EVENTS) return this.subjects[index]!;
    }
  }

  /** Within the last 60 days, to the minute. */
  private instant(): number {
    return this.options.now - HOUR_MS - this.draw((PERIOD_DAYS * DAY_MS) / 60_000) * 60_000;
  }
}
