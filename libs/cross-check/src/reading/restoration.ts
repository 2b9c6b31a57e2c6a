import type { EffectiveEvent } from '@quanlian/contracts';
import type { KnownCase } from '../case-view';
import { Measure, measuresOf } from './measures';
import { instant } from './times';

/** Why measures must be undone, since when, and which. */
export interface Ground {
  about: string;
  event: EffectiveEvent;
  at: number;
  measures: Measure[];
}

/** A clearing takes the ground from every measure before it; without one, an upheld appeal does so for what it was against and what rests on that. */
export function groundsOf(view: KnownCase): Ground[] {
  const clearings = [...view.of('site.cleared')].sort((a, b) => a.occurredAt - b.occurredAt);
  const upheld = view.of('appeal.decided').filter(({ facts }) => facts.outcome === 'upheld');
  if (!clearings.length && !upheld.length) return [];
  const measures = measuresOf(view);
  const cleared = clearings.map((event, i): Ground => {
    const at = instant(event.facts.clearedAt) ?? event.occurredAt;
    const since = i ? clearings[i - 1]!.occurredAt : -Infinity;
    return {
      about: event.facts.appealEventId ?? event.id,
      event,
      at,
      measures: measures.filter((m) => m.event.occurredAt > since && m.event.occurredAt <= at),
    };
  });
  const open = upheld.filter((event) => !cleared.some(({ about, at }) => about === event.facts.appealEventId || at >= event.occurredAt));
  return [
    ...cleared,
    ...open.map((event): Ground => {
      const at = instant(event.facts.decidedAt) ?? event.occurredAt;
      return {
        about: event.facts.appealEventId ?? event.id,
        event,
        at,
        measures: struckBy(view, event, measures).filter((m) => m.event.occurredAt <= at),
      };
    }),
  ];
}

function struckBy(view: KnownCase, decision: EffectiveEvent, measures: Measure[]): Measure[] {
  const appeal = view.byId(String(decision.facts.appealEventId));
  const struck = new Set<string>(appeal?.facts.againstEventIds ?? []);
  if (!struck.size) return measures;
  const rests = (event: EffectiveEvent) => struck.has(event.id) || struck.has(event.facts.basisEventId);
  for (let before = -1; before !== struck.size;) {
    before = struck.size;
    measures.filter(({ event }) => rests(event)).forEach(({ event }) => struck.add(event.id));
  }
  return measures.filter(({ event }) => struck.has(event.id));
}
