import type { CaseEvent, EffectiveEvent } from '@quanlian/contracts';
import type { Finding, Rule } from '@quanlian/cross-check';
import { Chronicle, isRegionEvent } from '@quanlian/obligations';
import type { ObligationPolicy, OfficerOpening } from '@quanlian/obligations';
import type { Arrivals } from './arrivals';
import { KnownEvents } from './known-events';
import { Restatements } from './restatements';
import { RuleWalk } from './rule-walk';
import type { Arrival } from './rule-walk';
import type { Knowledge } from './watched-view';

export interface WalkEnd {
  /** of the case itself, without those of its region */
  own: KnownEvents;
  chronicle: Chronicle;
  opened: OfficerOpening[];
  findings: Finding[];
  nextWake?: number;
}

const openingsOf = (events: readonly EffectiveEvent[], standsFor: (id: string) => string): OfficerOpening[] =>
  events.map(({ facts }) => ({ policyId: facts.policyId as string, triggerEventId: standsFor(String(facts.triggerEventId)) }));

/** One pass over a case's arrivals, interleaved with the instants that its rules ask for. */
export class Walk {
  private readonly own: KnownEvents;
  private readonly earlier: KnownEvents;
  private readonly region: KnownEvents;
  private readonly chronicle = new Chronicle();
  private readonly rules: RuleWalk;
  private readonly restatements: Restatements;

  constructor(
    private readonly arrivals: Arrivals,
    rules: readonly Rule[],
    policies: readonly ObligationPolicy[],
    caseId: string,
  ) {
    [this.own, this.earlier, this.region] = [0, 1, 2].map(() => new KnownEvents(arrivals.standsFor)) as [KnownEvents, KnownEvents, KnownEvents];
    this.rules = new RuleWalk(rules, caseId);
    this.restatements = new Restatements(policies);
  }

  to(knownAt: number): WalkEnd {
    for (const [instant, group] of this.arrivals.groups) {
      this.wakeUntil(instant - 1);
      this.arrive(instant, group);
    }
    this.wakeUntil(knownAt);
    const { own, chronicle } = this;
    return { own, chronicle, opened: this.openings(), findings: this.rules.findings(), nextWake: this.rules.nextWake };
  }

  private wakeUntil(limit: number): void {
    for (let at = this.rules.nextWake; at !== undefined && at <= limit; at = this.rules.nextWake) this.rules.advance(at, this.knowledge(), []);
  }

  private arrive(instant: number, group: readonly CaseEvent[]): void {
    const isFirst = this.own.events.length === 0;
    const [past, present] = [group.filter((event) => this.arrivals.isEarlier(event)), group.filter((event) => !this.arrivals.isEarlier(event))];
    this.earlier.arrive(past);
    const changes = [this.own.arrive(present.filter((event) => !isRegionEvent(event))), this.region.arrive(present.filter(isRegionEvent))];
    const [added, removed] = [changes.flatMap((change) => change.added), changes.flatMap((change) => change.removed)];
    this.restatements.watch(this.chronicle, added, instant, this.openings(), () => {
      for (const event of removed) this.chronicle.remove(event);
      for (const event of added) this.chronicle.insert(event);
    });
    if (this.own.events.length === 0) return;
    if (isFirst) this.rules.begin(instant, this.knowledge(), present);
    else
      this.rules.advance(
        instant,
        this.knowledge(),
        group.flatMap((event) => this.touchedBy(event)),
      );
  }

  private touchedBy(because: CaseEvent): Arrival[] {
    if (isRegionEvent(because)) return [];
    const [own, past] = [this.own.touchedBy(because), this.earlier.touchedBy(because)];
    return [
      ...(own.length + past.length === 0 ? [{ event: because, isEarlier: this.arrivals.isEarlier(because), because }] : []),
      ...own.map((event) => ({ event, isEarlier: false, because })),
      ...past.map((event) => ({ event, isEarlier: true, because })),
    ];
  }

  private openings(): OfficerOpening[] {
    return openingsOf(this.own.of('obligation.opened-by-officer'), this.arrivals.standsFor);
  }

  private knowledge(): Knowledge {
    return { own: this.own, earlier: this.earlier, restatements: this.restatements.list() };
  }
}
