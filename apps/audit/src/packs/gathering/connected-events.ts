import { countsInCases, namesGiven } from '@quanlian/case-file';
import type { CaseEvent } from '@quanlian/contracts';
import { bareKeyOf, claimsOf, eventsByOperator, identifyingKeys, layCorrections, ownKeys } from '@quanlian/entity-resolution';
import type { HistoryLookup } from './history-lookup';
import type { KnownEvent } from './known-event';
import { asSent, leanest, saysSomething } from './lean-events';

/** Say about whom they speak in their facts, so no key leads to them. There are few of them. */
const WITHOUT_KEYS = ['entity.merged', 'entity.unmerged', 'identity.verdict-given', 'reference-data.loaded'];
/** Keys about which events under the same key may claim something. */
const HELD = /^(?:account-no|sub-meter|meter|line|ip|cidr):/;

/** The events of the operator to whom this event belongs, among these; the event alone, where it belongs to nobody. */
export const ownAmong = (events: readonly CaseEvent[], openedBy: string): CaseEvent[] =>
  [...eventsByOperator(events).values()].find((theirs) => theirs.some(({ id }) => id === openedBy)) ?? events.filter(({ id }) => id === openedBy);

/**
 * Gathers what has to be known to decide whose the events around one event are: the events of its operator, and those that claim something about a key
 * of theirs, correct, approve or merge them. It grows until nothing is added any more.
 */
export class ConnectedEvents {
  private readonly known = new Map<string, KnownEvent>();
  private readonly asked = new Set<string>();
  private readonly askedHeld = new Set<string>();

  constructor(
    private readonly lookup: HistoryLookup,
    private readonly openedBy: string,
  ) {}

  /** Somebody else's events only where the answer rests on what they claim. */
  async gather(): Promise<KnownEvent[]> {
    this.add(await this.lookup.byIds([this.openedBy]));
    this.add(await this.lookup.ofTypes(...WITHOUT_KEYS));
    for (let size = -1; size !== this.known.size;) {
      size = this.known.size;
      await this.growAround(ownAmong(this.events(), this.openedBy));
    }
    const lean = new Set(leanest(this.events(), (events) => ownAmong(events, this.openedBy)).map(({ id }) => id));
    return [...this.known.values()].filter(({ event }) => lean.has(event.id));
  }

  private async growAround(own: readonly CaseEvent[]): Promise<void> {
    this.add(await this.lookup.withKeys(fresh([...own.flatMap(ownKeys), ...this.claimedBy(own)], this.asked)));
    await this.addClaimants();
    const opened = await this.lookup.naming(
      'case.opened',
      'openedBy',
      own.map(({ id }) => id),
    );
    this.add(opened);
    this.add(await this.lookup.ofCases(namesGiven(opened.map(({ event }) => event)).map(({ caseId }) => caseId)));
    await this.addPlacings();
    await this.addCorrections();
  }

  /** Who else ever said to whom an account, meter, line or network belongs. */
  private async addClaimants(): Promise<void> {
    const held = fresh(
      this.events()
        .flatMap(identifyingKeys)
        .filter((key) => HELD.test(key)),
      this.askedHeld,
    );
    if (held.length === 0) return;
    const keys = new Set([...held, ...held.flatMap((key) => bareKeyOf(key) ?? [])]);
    const found = [
      ...(await this.lookup.withKeys(held)),
      ...(await this.lookup.numbering([...keys].map((key) => key.slice(key.lastIndexOf(':') + 1)))),
    ];
    this.add(found.filter(({ event }) => saysSomething(event, keys)));
  }

  /** Officers' approvals, the cases to which they gave an event, and what opened those. */
  private async addPlacings(): Promise<void> {
    const approvals = await this.lookup.naming('suggestion.approved', 'eventId', [...this.known.keys()]);
    const caseIds = approvals.map(({ event }) => String(event.facts.caseId));
    const opened = await this.lookup.naming('case.opened', 'caseId', caseIds);
    this.add([...approvals, ...opened]);
    this.add(await this.lookup.byIds(opened.map(({ event }) => String(event.facts.openedBy))));
  }

  /** Down to corrections of corrections. */
  private async addCorrections(): Promise<void> {
    for (let ids = [...this.known.keys()]; ids.length > 0;) {
      const before = new Set(this.known.keys());
      this.add(await this.lookup.naming('event.corrected', 'targetEventId', ids));
      ids = [...this.known.keys()].filter((id) => !before.has(id));
    }
  }

  /** Keys about which these events claim something, as they were sent and as they stand. */
  private claimedBy(own: readonly CaseEvent[]): string[] {
    const settled = new Map(layCorrections(this.events()).events.map((event) => [event.id, event]));
    return own.flatMap((event) => [asSent(event), settled.get(event.id) ?? asSent(event)].flatMap(claimsOf).map(({ key }) => key));
  }

  private add(found: readonly KnownEvent[]): void {
    for (const one of found) if (countsInCases(one.event.type)) this.known.set(one.event.id, one);
  }

  private events(): CaseEvent[] {
    return [...this.known.values()].map(({ event }) => event);
  }
}

function fresh(keys: readonly string[], asked: Set<string>): string[] {
  const news = [...new Set(keys)].filter((key) => !asked.has(key));
  news.forEach((key) => asked.add(key));
  return news;
}
