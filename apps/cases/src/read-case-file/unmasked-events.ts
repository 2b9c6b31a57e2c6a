import { maskFacts, maskKeyText, watchMask } from '@quanlian/access';
import type { FieldKind, Mask } from '@quanlian/access';
import { canonicalJson } from '@quanlian/contracts';
import type { CaseEvent, EventKey } from '@quanlian/contracts';
import { applyCorrections } from '@quanlian/entity-resolution';

/** What an unmasking opens of one event. A case file has keys and numbers; who reported and what was suspicious stand in the events alone. */
export interface UnmaskedEvent {
  eventId: string;
  eventType: string;
  agency: string;
  keys: EventKey[];
  facts: Record<string, unknown>;
  /** of the opened kinds, those that are in it */
  kinds: FieldKind[];
}

/** Keys and facts of the opened kinds, of events that stand; everything else of an event stays where it is. */
export function unmaskedEvents(events: readonly CaseEvent[], fields: readonly FieldKind[], mask: Mask): UnmaskedEvent[] {
  if (fields.length === 0) return [];
  const isOpened = (kind: string | undefined): boolean => (fields as readonly (string | undefined)[]).includes(kind);
  const without: Mask = (value) => (isOpened(value.kind) ? 'masked' : mask(value));
  return applyCorrections(events)
    .map((event): UnmaskedEvent => {
      const { mask: watching, shown } = watchMask(mask);
      const [opened, closed] = [contentOf(event, watching), contentOf(event, without)];
      const keys = opened.keys.filter(({ value }, nth) => value !== closed.keys[nth]!.value);
      const facts = Object.entries(opened.facts).filter(([name, value]) => canonicalJson(value) !== canonicalJson(closed.facts[name]));
      const { id: eventId, type: eventType, agency } = event;
      return { eventId, eventType, agency, keys, facts: Object.fromEntries(facts), kinds: shown().filter(isOpened) };
    })
    .filter(({ kinds }) => kinds.length > 0);
}

function contentOf({ type, agency, keys, facts }: CaseEvent, mask: Mask): { keys: EventKey[]; facts: Record<string, unknown> } {
  const origin = { suppliedBy: agency };
  return {
    // As shown and never as stored: what the mask holds back is not opened by being listed here.
    keys: keys.map(({ kind, value, role }) => ({
      kind,
      value: String(maskKeyText(`${kind}:${value}`, mask, origin, role)).slice(kind.length + 1),
      role,
    })),
    facts: maskFacts(type, facts, mask, origin),
  };
}
