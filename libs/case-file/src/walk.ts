import type { CaseEvent, EffectiveEvent } from '@quanlian/contracts';
import type { Finding, Rule } from '@quanlian/cross-check';
import { byArrival } from '@quanlian/entity-resolution';
import { Chronicle } from '@quanlian/obligations';
import type { ObligationPolicy, OfficerOpening } from '@quanlian/obligations';
import type { Arrivals, Shelf } from './arrivals';
import { groupBy } from './group-by';
import { KnownEvents } from './known-events';
import type { Change } from './known-events';
import { Restatements } from './restatements';
import { RuleWalk } from './rule-walk';
import type { Arrival, Knowledge } from './reads';

export interface WalkEnd {
  /** of the case itself, without those of its region */
  own: KnownEvents;
  chronicle: Chronicle;
  opened: OfficerOpening[];
  findings: Finding[];
  nextWake?: number;
}

const EMPTY: Readonly<Record<Shelf, readonly CaseEvent[]>> = { own: [], earlier: [], region: [] };
const UNCHANGED: Change = { added: [], removed: [] };

const arriveAt = (known: KnownEvents, group: readonly CaseEvent[]): Change => (group.length > 0 ? known.arrive(group) : UNCHANGED);

const openingsOf = (events: readonly EffectiveEvent[], standsFor: (id: string) => string): OfficerOpening[] =>
  events.map(({ facts }) => ({ policyId: facts.policyId as string, triggerEventId: standsFor(String(facts.triggerEventId)) }));

function arrivalsAt(known: KnownEvents, group: readonly CaseEvent[], isEarlier: boolean): Arrival[] {
  return group.flatMap((because) => {
    const causes = [because];
    return known.touchedBy(because).map((event) => ({ event, isEarlier, because, causes }));
  });
}

/** One pass over a case's arrivals, interleaved with the instants that its rules ask for. Where it ended, it may go on with what came later. */
export class Walk {
  /** the latest instant at which anything was told or asked */
  reached = -Infinity;
  private arrivals!: Arrivals;
  private readonly own: KnownEvents;
  private readonly earlier: KnownEvents;
  private readonly region: KnownEvents;
  private readonly chronicle = new Chronicle();
  private readonly rules: RuleWalk;
  private readonly restatements: Restatements;

  constructor(rules: readonly Rule[], policies: readonly ObligationPolicy[], caseId: string) {
    const known = () => new KnownEvents((id) => this.arrivals.standsFor(id));
    [this.own, this.earlier, this.region] = [known(), known(), known()];
    this.rules = new RuleWalk(rules, caseId);
    this.restatements = new Restatements(policies);
  }

  /** @param arrivals all of them, those included that it has walked through */
  through(arrivals: Arrivals, knownAt: number): WalkEnd {
    this.arrivals = arrivals;
    for (const [instant, group] of arrivals.groups) {
      if (instant <= this.reached) continue;
      this.wakeUntil(instant - 1);
      this.arrive(instant, group);
    }
    this.wakeUntil(knownAt);
    const { own, chronicle } = this;
    return { own, chronicle, opened: this.openings(), findings: this.rules.findings(), nextWake: this.rules.nextWake };
  }

  private wakeUntil(limit: number): void {
    for (let at = this.rules.nextWake; at !== undefined && at <= limit; at = this.rules.nextWake) {
      this.reached = at;
      this.rules.advance(at, this.knowledge(), []);
    }
  }

  private arrive(instant: number, group: readonly CaseEvent[]): void {
    this.reached = instant;
    const isFirst = this.own.events.length === 0;
    const { own, earlier, region } = this.shelved(group);
    if (earlier.length > 0) this.earlier.arrive(earlier);
    this.chronicleTakes(arriveAt(this.own, own), arriveAt(this.region, region), instant);
    if (this.own.events.length === 0) return;
    if (isFirst) this.rules.begin(instant, this.knowledge(), own);
    else this.rules.advance(instant, this.knowledge(), this.touchedBy(own, earlier));
  }

  /** Nearly always, one event comes at a time. */
  private shelved(group: readonly CaseEvent[]): Readonly<Record<Shelf, readonly CaseEvent[]>> {
    const shelfOf = (event: CaseEvent): Shelf => this.arrivals.shelfOf(event);
    if (group.length === 1) return { ...EMPTY, [shelfOf(group[0]!)]: group };
    return { ...EMPTY, ...Object.fromEntries(groupBy(group, shelfOf)) };
  }

  private chronicleTakes(own: Change, region: Change, instant: number): void {
    const added = own.added.concat(region.added);
    this.restatements.watch(this.chronicle, added, instant, this.openings(), () => {
      for (const { removed } of [own, region]) for (const event of removed) this.chronicle.remove(event);
      for (const event of added) this.chronicle.insert(event);
    });
  }

  /** What arrivals changed, in arrival order: a correction also touches what it is linked to. */
  private touchedBy(own: readonly CaseEvent[], earlier: readonly CaseEvent[]): Arrival[] {
    const touched = [...arrivalsAt(this.own, own, false), ...arrivalsAt(this.earlier, earlier, true)];
    return touched.length > 1 ? touched.sort((a, b) => byArrival(a.because, b.because)) : touched;
  }

  private openings(): OfficerOpening[] {
    return openingsOf(this.own.of('obligation.opened-by-officer'), this.arrivals.standsFor);
  }

  private knowledge(): Knowledge {
    return { own: this.own, earlier: this.earlier, restatements: this.restatements.list() };
  }
}
