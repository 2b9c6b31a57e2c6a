import type { CaseEvent } from '@quanlian/contracts';
import { isCorrection, targetOf } from '../corrections/correction';
import { byOccurrence } from '../corrections/arrival';
import { layCorrections } from '../corrections/apply-corrections';
import type { Corrected, CorrectedEvent } from '../corrections/apply-corrections';
import { openerOf, opensCase } from './opening';
import { relapseIn } from './relapse';

/** One case of an operator: from what opened it to its relapse, which opens the next. */
export interface Episode {
  index: number;
  /** id of the event that opened it */
  openedBy: string;
  openedAt: number;
  /** index of the episode it relapses from */
  relapseOf?: number;
  /** every event of the case in arrival order, retracted ones included */
  eventIds: string[];
}

/**
 * The cases of one operator. Pass its events as sent, retracted ones and their corrections included: a retracted event stays a paper of its case.
 * An operator none of whose events opens a case has no episode; its events wait.
 */
export function episodesOf(operator: string, events: readonly CaseEvent[]): Episode[] {
  const corrected = layCorrections(events);
  const first = corrected.events.find(opensCase);
  if (!first) return [];
  const relapses = relapsesOf(corrected.events);
  const starts = [first, ...relapses];
  const ids = starts.map((): string[] => []);
  const place = placement(corrected, relapses);
  for (const event of corrected.events) ids[place(event)]!.push(event.id);
  return starts.map((start, index) => ({
    index,
    openedBy: index === 0 ? openedBy(start, corrected) : start.id,
    openedAt: start.occurredAt,
    ...(index > 0 && { relapseOf: index - 1 }),
    eventIds: ids[index]!,
  }));
}

const openedBy = (start: CaseEvent, { events }: Corrected): string => events.find(({ id }) => id === openerOf(start))?.id ?? start.id;

function relapsesOf(events: readonly CorrectedEvent[]): CorrectedEvent[] {
  const inOrder = [...events].sort(byOccurrence);
  const relapses: CorrectedEvent[] = [];
  for (let rest = inOrder; ;) {
    const relapse = relapseIn(rest);
    if (!relapse) return relapses;
    relapses.push(relapse);
    rest = rest.filter((event) => event.occurredAt >= relapse.occurredAt);
  }
}

/** Events by when they happened; a correction with its target, and an officer's act with the case it names. */
function placement({ events, duplicateOf }: Corrected, relapses: readonly CaseEvent[]): (event: CaseEvent) => number {
  const byId = new Map(events.map((event) => [event.id, event]));
  const openers = new Map(events.filter(({ type }) => type === 'case.opened').map((event) => [event.facts.caseId, openerOf(event)]));
  const byTime = (event: CaseEvent): number => relapses.filter((relapse) => relapse.occurredAt <= event.occurredAt).length;
  return (event) => {
    let at = event;
    for (let steps = 0; isCorrection(at) && steps < byId.size; steps += 1) {
      const target = byId.get(duplicateOf.get(targetOf(at)) ?? targetOf(at));
      if (!target) break;
      at = target;
    }
    const opener = event.agency === 'system' ? byId.get(openers.get(event.facts.caseId) ?? '') : undefined;
    return byTime(opener ?? at);
  };
}
