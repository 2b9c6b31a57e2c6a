import type { CaseEvent } from '@quanlian/contracts';
import { eventsByOperator } from '@quanlian/entity-resolution';

/**
 * Events that leave a case when a merge is taken back, in the order in which they came: those that are another operator's then than the event that
 * gave the case its name. The events are all that have a say in whose is whose; nothing else is asked, so a rebuild comes to the same.
 */
export function eventsThatLeave(events: readonly CaseEvent[], unmerging: CaseEvent, openedBy: string): string[] {
  const [before, after] = [operatorsIn(events), operatorsIn([...events, unmerging])];
  const together = before.get(openedBy);
  const stays = after.get(openedBy);
  return [...before].filter(([id, operator]) => operator === together && after.get(id) !== stays).map(([id]) => id);
}

const operatorsIn = (events: readonly CaseEvent[]): Map<string, string> =>
  new Map([...eventsByOperator(events)].flatMap(([operator, own]) => own.map(({ id }) => [id, operator] as const)));
